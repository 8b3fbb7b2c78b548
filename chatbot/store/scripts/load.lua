-- Everything one turn starts from.
-- KEYS: seq, gen, people's version, address, surer name, invitation, rows of events seen;
-- ARGV: prefix, contact, about, by address?, by surer name?, by invitation?, event.
-- The rows of the contact, the case and its member are named by what is read here, so their names
-- cannot be in KEYS; they carry the same hash tag and live on the same node.
local prefix, contact, about = ARGV[1], ARGV[2], ARGV[3]
local plain = ARGV[4] == '1' and redis.call('GET', KEYS[4])
local surer = ARGV[5] == '1' and redis.call('GET', KEYS[5])
-- A sender who has a surer name is who that name leads to, and nobody else.
local pointer = plain
if ARGV[5] == '1' then pointer = surer end
if pointer then contact = string.sub(pointer, 1, 17) end

local seen = 0
for i = 7, #KEYS do
  if redis.call('SISMEMBER', KEYS[i], ARGV[7]) == 1 then seen = 1 end
end

local session, person, case, member = false, false, false, false
if contact ~= '' then
  session = redis.call('HMGET', prefix .. 's:' .. contact, 'v', 'about', 'd')
  person = redis.call('HMGET', prefix .. 'p:' .. contact, 'k', 'v', 'd', 'b')
  if about == '' then about = session[2] or '' end
end
if about ~= '' then
  case = redis.call('HMGET', prefix .. 'c:' .. about, 'v', 'k', 'd', 'h', 'm')
  local whose = case[5]
  if whose and whose ~= contact then
    member = redis.call('HMGET', prefix .. 'p:' .. whose, 'k', 'v', 'd')
  end
end
local invitation = ARGV[6] == '1' and redis.call('GET', KEYS[6])
return {
  seen, pointer or contact, session, person, about, case, member,
  tonumber(redis.call('GET', KEYS[3]) or 0), invitation,
  tonumber(redis.call('GET', KEYS[1]) or 0), redis.call('GET', KEYS[2]), plain
}
