-- May somebody be asked to write, who has not written for long: once in a while, and so many people
-- a day; if so, write down that they are asked, and for what.
-- KEYS: window, people asked, sent; ARGV: now, milliseconds between two knocks, people a day, who,
-- when they wrote last as far as we know, sent (lane and work, sealed), its seconds.
local now, day = tonumber(ARGV[1]), 86400000
local row = redis.call('HMGET', KEYS[1], 'h', 'k')
if tonumber(row[1] or 0) ~= tonumber(ARGV[5]) then return 'HEARD' end
local knocked = tonumber(row[2] or 0)
if knocked > 0 and now - knocked < tonumber(ARGV[2]) then return 'ASKED' end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now - day)
if not redis.call('ZSCORE', KEYS[2], ARGV[4]) and redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[3]) then
  return 'FULL'
end
redis.call('ZADD', KEYS[2], now, ARGV[4])
redis.call('HSET', KEYS[1], 'k', ARGV[1])
redis.call('HDEL', KEYS[1], 'r')
redis.call('EXPIRE', KEYS[1], 2592000)
if ARGV[6] ~= '' then
  redis.call('DEL', KEYS[3])
  redis.call('HSET', KEYS[3], 'd', ARGV[6])
  redis.call('EXPIRE', KEYS[3], ARGV[7])
end
return 'OK'
