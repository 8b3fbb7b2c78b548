-- May somebody be asked to write, who has not written for long: once in a while, and so many people
-- a day; if so, write down that they are asked.
-- KEYS: window, people asked; ARGV: now, milliseconds between two knocks, people a day, who.
local now, day = tonumber(ARGV[1]), 86400000
local knocked = tonumber(redis.call('HGET', KEYS[1], 'k') or 0)
if knocked > 0 and now - knocked < tonumber(ARGV[2]) then return 'ASKED' end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now - day)
if not redis.call('ZSCORE', KEYS[2], ARGV[4]) and redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[3]) then
  return 'FULL'
end
redis.call('ZADD', KEYS[2], now, ARGV[4])
redis.call('HSET', KEYS[1], 'k', ARGV[1])
redis.call('EXPIRE', KEYS[1], 2592000)
return 'OK'
