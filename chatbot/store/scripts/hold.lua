-- Give a lane back until somebody writes, or until a time; unless they have written meanwhile.
-- KEYS: ordy, ofen, window; ARGV: lane, fence, at, code, when they wrote last as far as we know.
local state = redis.call('HGET', KEYS[2], ARGV[1])
local fence, attempts, unsure = string.match(state or '', '^(%d+):(%d+):(%d+)')
if fence ~= ARGV[2] then return 'LOST' end
if tonumber(redis.call('HGET', KEYS[3], 'h') or 0) ~= tonumber(ARGV[5]) then return 'HEARD' end
redis.call('HSET', KEYS[2], ARGV[1], '0:' .. attempts - 1 .. ':' .. unsure .. ':' .. ARGV[4])
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
return 'HELD'
