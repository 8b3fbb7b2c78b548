-- What is due. KEYS: tm, tmd; ARGV: now, limit.
local found = {}
for _, row in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])) do
  local value = redis.call('HGET', KEYS[2], row)
  if value then
    found[#found + 1] = {row, tonumber(redis.call('ZSCORE', KEYS[1], row)), value}
  else
    redis.call('ZREM', KEYS[1], row)
  end
end
return found
