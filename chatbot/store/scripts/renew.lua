-- Keep a lane for as long again, if it is still ours. KEYS: ordy, ofen; ARGV: lane, fence, until.
local state = redis.call('HGET', KEYS[2], ARGV[1])
if not state or string.match(state, '^%d+') ~= ARGV[2] then return 0 end
redis.call('ZADD', KEYS[1], 'XX', ARGV[3], ARGV[1])
return 1
