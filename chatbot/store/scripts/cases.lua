-- The first cases of an index. KEYS: index; ARGV: prefix, limit.
-- Which cases these are is read here, so the names of their rows cannot be in KEYS.
local found = {}
for i, case in ipairs(redis.call('ZRANGE', KEYS[1], 0, ARGV[2] - 1)) do
  local row = redis.call('HMGET', ARGV[1] .. 'c:' .. case, 'v', 'k', 'd', 'h', 'm')
  found[i] = {case, row[1], row[2], row[3], row[4], row[5]}
end
return found
