-- Let a due event wait, unless it was removed or set anew. KEYS: tm, tmd; ARGV: row, tag, until.
local row = redis.call('HGET', KEYS[2], ARGV[1])
if row and string.match(row, '^[^\n]*') == ARGV[2] then
  redis.call('ZADD', KEYS[1], 'XX', ARGV[3], ARGV[1])
end
