-- Take the lanes that are due, and give their heads.
-- KEYS: ordy, ofen; ARGV: prefix, now, hold, limit.
-- Which lanes are due is known here only, so the names of their rows cannot be in KEYS.
-- A lane's state is `fence:attempts:unsure`; fence 0 means that nobody holds it.
local prefix, now, hold = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local claims = {}
for _, lane in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[4])) do
  local item = redis.call('LINDEX', prefix .. 'ol:' .. lane, 0)
  if not item then
    redis.call('ZREM', KEYS[1], lane)
    redis.call('HDEL', KEYS[2], lane)
  else
    local state = redis.call('HGET', KEYS[2], lane) or '0:0:0'
    local held, attempts, unsure = string.match(state, '^(%d+):(%d+):(%d+)')
    -- Held and never answered: it may have been sent.
    if held ~= '0' then unsure = unsure + 1 end
    local fence = redis.call('HINCRBY', KEYS[2], '*', 1)
    redis.call('HSET', KEYS[2], lane, fence .. ':' .. attempts + 1 .. ':' .. unsure)
    redis.call('ZADD', KEYS[1], now + hold, lane)
    local slot = string.match(item, '^[^ ]* [^ ]* [^ ]* ([^\n]*)')
    claims[#claims + 1] = {
      lane, fence, attempts + 1, tonumber(unsure), item,
      slot ~= '' and redis.call('GET', prefix .. 'or:' .. slot) or '',
      string.sub(lane, 1, 2) ~= 'a:' and redis.call('HGET', prefix .. lane, 'k') or '',
      held == '0' and string.match(state, '^0:%d+:%d+:(.*)') or ''
    }
  end
end
return claims
