-- Give a lane back, to be tried again later; nobody holds it until then.
-- KEYS: ordy, ofen; ARGV: lane, fence, at, unsure?, code, attempt to be counted?
local state = redis.call('HGET', KEYS[2], ARGV[1])
local fence, attempts, unsure = string.match(state or '', '^(%d+):(%d+):(%d+)')
if fence ~= ARGV[2] then return 0 end
if ARGV[4] == '1' then unsure = unsure + 1 end
if ARGV[6] ~= '1' then attempts = attempts - 1 end
redis.call('HSET', KEYS[2], ARGV[1], '0:' .. attempts .. ':' .. unsure .. ':' .. ARGV[5])
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
return 1
