-- May a message go there now, and if so: write down that it goes, before it does.
-- KEYS: window, pace of the person, pace of the channel, sent; ARGV: now, window, burst, interval of
-- the person, interval of the channel, sent (lane and work, sealed), its seconds, a late answer?
-- All times are milliseconds; an interval of 0 is no limit.
local now, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local kinds = {'hash', 'string', 'string', 'hash'}
for i, kind in ipairs(kinds) do
  local found = redis.call('TYPE', KEYS[i]).ok
  if found ~= 'none' and found ~= kind then return {'TYPE'} end
end

local receipt = redis.call('HGET', KEYS[4], 'p')
local row = redis.call('HMGET', KEYS[1], 'h', 'k')
local heard, knocked = tonumber(row[1] or 0), tonumber(row[2] or 0)
if receipt then return {'SENT', heard, knocked, 0, receipt} end
if window > 0 and now - heard >= window then return {'SHUT', heard, knocked, 0, ''} end

-- Every message moves a clock on by its interval; it may run ahead of now by the burst.
local function ahead(key, interval, burst)
  if interval == 0 then return 0 end
  return tonumber(redis.call('GET', key) or 0) - burst * interval - now
end
local function pass(key, interval)
  if interval == 0 then return end
  local at = math.max(tonumber(redis.call('GET', key) or 0), now) + interval
  redis.call('SET', key, string.format('%.0f', at), 'PX', math.ceil(at - now) + 1000)
end
local own, all, burst = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[3])
local wait = math.max(ahead(KEYS[2], own, burst - 1), ahead(KEYS[3], all, burst - 1))
if wait > 0 then return {'WAIT', heard, knocked, math.ceil(wait), ''} end
pass(KEYS[2], own)
pass(KEYS[3], all)
if ARGV[6] ~= '' then
  redis.call('HSETNX', KEYS[4], 'd', ARGV[6])
  redis.call('EXPIRE', KEYS[4], ARGV[7])
end
return {'OPEN', heard, knocked, 0, ''}
