-- A due event is done with, unless it was set anew. KEYS: tm, tmd; ARGV: row, tag.
local row = redis.call('HGET', KEYS[2], ARGV[1])
if row and string.match(row, '^[^\n]*') == ARGV[2] then
  redis.call('ZREM', KEYS[1], ARGV[1])
  redis.call('HDEL', KEYS[2], ARGV[1])
end
