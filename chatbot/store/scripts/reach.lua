-- May a message go there now, and if so: write down that it goes, before it does.
-- KEYS: window, pace of the person, pace of the channel, sent, ordy, ofen, what a number answers
-- (seq where this message leaves that as it is); ARGV: lane, fence, now,
-- hold, window, burst, interval of the person, messages a second to all, sent (lane and work,
-- sealed), its seconds.
-- All times are milliseconds; an interval or a rate of 0 is no limit.
local lane, now, window = ARGV[1], tonumber(ARGV[3]), tonumber(ARGV[5])
local state = redis.call('HGET', KEYS[6], lane)
if not state or string.match(state, '^%d+') ~= ARGV[2] then return {'LOST'} end
local kinds = {'hash', 'string', 'string', 'hash'}
for i, kind in ipairs(kinds) do
  local found = redis.call('TYPE', KEYS[i]).ok
  if found ~= 'none' and found ~= kind then return {'TYPE'} end
end
redis.call('ZADD', KEYS[5], 'XX', now + ARGV[4], lane)

local receipt = redis.call('HGET', KEYS[4], 'p')
local parts, known = {}, redis.call('HGETALL', KEYS[4])
for i = 1, #known, 2 do
  if string.sub(known[i], 1, 2) == 'r:' then
    parts[#parts + 1] = string.sub(known[i], 3)
    parts[#parts + 1] = known[i + 1]
  end
end
local row = redis.call('HMGET', KEYS[1], 'h', 'k', 'r')
local heard, knocked = tonumber(row[1] or 0), tonumber(row[2] or 0)
local function answer(verdict, wait)
  return {verdict, heard, knocked, row[3] and 1 or 0, wait or 0, receipt or '', parts}
end
if receipt then return answer('SENT') end
if window > 0 and now - heard >= window then return answer('SHUT') end

-- Every message moves a clock on by its interval; it may run ahead of now by the burst.
local function ahead(key, interval, burst)
  if interval == 0 then return 0 end
  return tonumber(redis.call('GET', key) or 0) - (burst - 1) * interval - now
end
local function pass(key, interval)
  if interval == 0 then return end
  local at = math.max(tonumber(redis.call('GET', key) or 0), now) + interval
  redis.call('SET', key, string.format('%.0f', at), 'PX', string.format('%.0f', at - now + 3600000))
end
local own, burst, rate = tonumber(ARGV[7]), tonumber(ARGV[6]), tonumber(ARGV[8])
local all = rate > 0 and math.ceil(1000 / rate) or 0
local wait = math.max(ahead(KEYS[2], own, burst), ahead(KEYS[3], all, rate))
if wait > 0 then return answer('WAIT', math.ceil(wait)) end
pass(KEYS[2], own)
pass(KEYS[3], all)
if string.find(KEYS[7], ':nl:', 1, true) then redis.call('DEL', KEYS[7]) end
if ARGV[9] ~= '' then
  redis.call('HSET', KEYS[4], 'd', ARGV[9], 'h', heard)
  redis.call('EXPIRE', KEYS[4], ARGV[10])
end
return answer('OPEN')
