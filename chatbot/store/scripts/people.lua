-- The officers. KEYS: people's version, then the sets of the roles; ARGV: prefix.
-- Who holds a role is read here, so the names of their rows cannot be in KEYS.
local found, known = {tonumber(redis.call('GET', KEYS[1]) or 0)}, {}
for i = 2, #KEYS do
  for _, contact in ipairs(redis.call('SMEMBERS', KEYS[i])) do
    if not known[contact] then
      known[contact] = true
      local row = redis.call('HMGET', ARGV[1] .. 'p:' .. contact, 'k', 'v', 'd')
      found[#found + 1] = {contact, row[1], row[2], row[3]}
    end
  end
end
return found
