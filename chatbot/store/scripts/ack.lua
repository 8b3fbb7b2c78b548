-- The head of a lane is done with: remove it, keep what came of it, and give the next one.
-- KEYS: ol, ordy, ofen, receipt, tm, tmd, file, dead, sent, seq, standing, pointers to what was sent; ARGV: lane,
-- fence, now, hold, receipt, its seconds, file, its seconds, dead letter, prefix, wanted?, what was sent, provider's
-- receipt, seconds of the pointers, what stands in the chat now, how many of these, seconds of them, then pairs of
-- reported event id and payload.
local lane, now, hold = ARGV[1], tonumber(ARGV[3]), tonumber(ARGV[4])
local state = redis.call('HGET', KEYS[3], lane)
local kinds = {'list', 'zset', 'hash', 'string', 'zset', 'hash', 'string', 'list', 'hash', 'string', 'list'}
for i, key in ipairs(KEYS) do
  local found = redis.call('TYPE', key).ok
  -- A row that this call does not need is given as seq.
  if key ~= KEYS[10] and found ~= 'none' and found ~= (kinds[i] or 'string') then return {'TYPE'} end
end

-- It was sent, whoever has the lane in hand by now: they will not send it again.
if ARGV[12] ~= '' then
  if redis.call('EXISTS', KEYS[9]) == 1 then redis.call('HSETNX', KEYS[9], 'p', ARGV[13]) end
  for i = 12, #KEYS do redis.call('SET', KEYS[i], ARGV[12], 'EX', ARGV[14]) end
end
if ARGV[15] ~= '' then
  redis.call('LPUSH', KEYS[11], ARGV[15])
  redis.call('LTRIM', KEYS[11], 0, ARGV[16] - 1)
  redis.call('EXPIRE', KEYS[11], ARGV[17])
end
if not state or string.match(state, '^%d+') ~= ARGV[2] then return {'LOST'} end

redis.call('LPOP', KEYS[1])
if ARGV[5] ~= '' then redis.call('SET', KEYS[4], ARGV[5], 'EX', ARGV[6]) end
if ARGV[7] ~= '' then redis.call('SET', KEYS[7], ARGV[7], 'EX', ARGV[8]) end
if ARGV[9] ~= '' then
  redis.call('LPUSH', KEYS[8], ARGV[9])
  redis.call('LTRIM', KEYS[8], 0, 9999)
end
for i = 18, #ARGV, 2 do
  redis.call('ZADD', KEYS[5], now, ARGV[i])
  redis.call('HSET', KEYS[6], ARGV[i], ARGV[i + 1])
end

local item = redis.call('LINDEX', KEYS[1], 0)
if not item then
  redis.call('ZREM', KEYS[2], lane)
  redis.call('HDEL', KEYS[3], lane)
  return {'DONE'}
end
if ARGV[11] ~= '1' then
  redis.call('ZADD', KEYS[2], now, lane)
  redis.call('HDEL', KEYS[3], lane)
  return {'DONE'}
end
local fence = redis.call('HINCRBY', KEYS[3], '*', 1)
redis.call('HSET', KEYS[3], lane, fence .. ':1:0')
redis.call('ZADD', KEYS[2], now + hold, lane)
local slot = string.match(item, '^[^ ]* [^ ]* [^ ]* ([^\n]*)')
return {
  'NEXT', lane, fence, 1, 0, item,
  slot ~= '' and redis.call('GET', ARGV[10] .. 'or:' .. slot) or '',
  string.sub(lane, 1, 2) ~= 'a:' and redis.call('HGET', ARGV[10] .. lane, 'k') or ''
}
