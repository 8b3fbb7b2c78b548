-- Give a lane back until somebody writes, or until a time; unless they have written meanwhile.
-- KEYS: ordy, ofen, then the windows of their addresses; ARGV: lane, fence, at, code, then for each
-- address when they wrote there last as far as we know.
local state = redis.call('HGET', KEYS[2], ARGV[1])
local fence, attempts, unsure = string.match(state or '', '^(%d+):(%d+):(%d+)')
if fence ~= ARGV[2] then return 'LOST' end
for i = 3, #KEYS do
  local heard = tonumber(redis.call('HGET', KEYS[i], 'h') or 0)
  if heard ~= tonumber(ARGV[i + 2]) then return 'HEARD' end
end
redis.call('HSET', KEYS[2], ARGV[1], '0:' .. attempts - 1 .. ':' .. unsure .. ':' .. ARGV[4])
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
return 'HELD'
