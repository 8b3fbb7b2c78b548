-- One turn, all of it or nothing: every check comes before the first write, because an error in
-- the middle of a script does not undo what it wrote.
-- KEYS: seq, gen, then those of the steps; ARGV: commit id, now, hold, highest seq known, gen
-- known, this call, then the steps: a name and its arguments. Values are opaque.
local id, now, hold = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local muted, claims, pushed, woken = false, {}, 0, 0

local function is(kind, key)
  local found = redis.call('TYPE', key).ok
  return found == 'none' or found == kind
end

-- A revisioned row: 'AGAIN' when this very commit wrote it, 'STALE' when another one did.
local function moved(key, revision)
  if not is('hash', key) then return 'TYPE' end
  local row = redis.call('HMGET', key, 'v', 'cid')
  if row[2] == id then return 'AGAIN' end
  if (row[1] or '0') ~= revision then return 'STALE' end
end

local function typed(...)
  for i = 1, select('#', ...), 2 do
    local kind, key = select(i, ...)
    if not is(kind, key) then return 'TYPE' end
  end
end

local function field(item, n)
  local head = string.match(item, '^[^\n]*')
  local at = 0
  for word in string.gmatch(head .. ' ', '([^ ]*) ') do
    at = at + 1
    if at == n then return word end
  end
end

local function attempted(key, fences, lane)
  if redis.call('LLEN', key) > 1 then return false end
  local state = redis.call('HGET', fences, lane)
  return state and string.match(state, '^%d+:(%d+)') ~= '0'
end

-- A newer reply, or a newer message for the same place, takes the place of one never attempted.
local function replaces(key, fences, lane, item)
  local tail = redis.call('LINDEX', key, -1)
  if not tail or attempted(key, fences, lane) then return false end
  local old, new = field(tail, 3), field(item, 3)
  if old == 'keep' or new == 'keep' then return false end
  -- What changes a message of its own is not made idle by an answer about something else.
  local slot, place = field(item, 4), field(tail, 4)
  return (old == 'reply' and new == 'reply' and place == '') or (slot ~= '' and slot == place)
end

-- A lane that nobody has in hand, and that waits for a time, goes on now.
local function wake(lanes, fences, lane)
  local state = redis.call('HGET', fences, lane)
  if not (state and string.match(state, '^0:') and redis.call('ZSCORE', lanes, lane)) then
    return false
  end
  redis.call('ZADD', lanes, 'LT', now, lane)
  return true
end

-- name = {number of keys, number of arguments, check, write}
local steps = {
  session = {1, 3,
    function(k, a) return moved(k[1], a[1]) end,
    function(k, a)
      redis.call('HSET', k[1], 'v', a[1] + 1, 'cid', id, 'about', a[2], 'd', a[3])
    end},
  case = {1, 5,
    function(k, a) return moved(k[1], a[1]) end,
    function(k, a)
      redis.call('HSET', k[1], 'v', a[1] + 1, 'cid', id, 'm', a[2], 'k', a[3], 'h', a[4], 'd', a[5])
    end},
  event = {1, 1,
    function(k) return typed('list', k[1]) end,
    function(k, a) redis.call('RPUSH', k[1], a[1]) end},
  audit = {1, 3,
    function(k) return typed('stream', k[1]) end,
    function(k, a)
      redis.call('XADD', k[1], 'MAXLEN', '~', 10000, '*', 'c', a[1], 'v', a[2], 'h', a[3])
    end},
  contact = {1, 1,
    function(k) return redis.call('EXISTS', k[1]) == 1 and 'STALE' or nil end,
    function(k, a) redis.call('HSET', k[1], 'k', a[1]) end},
  person = {1, 2,
    function(k, a)
      if not is('hash', k[1]) then return 'TYPE' end
      return (redis.call('HGET', k[1], 'v') or '0') ~= a[1] and 'STALE' or nil
    end,
    function(k, a) redis.call('HSET', k[1], 'v', a[1] + 1, 'd', a[2]) end},
  address = {1, 1,
    function(k, a)
      if not is('string', k[1]) then return 'TYPE' end
      return (redis.call('GET', k[1]) or a[1]) ~= a[1] and 'STALE' or nil
    end,
    function(k, a) redis.call('SET', k[1], a[1]) end},
  join = {1, 1,
    function(k) return typed('set', k[1]) end,
    function(k, a) redis.call('SADD', k[1], a[1]) end},
  leave = {1, 1,
    function(k) return typed('set', k[1]) end,
    function(k, a) redis.call('SREM', k[1], a[1]) end},
  count = {1, 0,
    function(k) return typed('string', k[1]) end,
    function(k) redis.call('INCR', k[1]) end},
  rank = {1, 2,
    function(k) return typed('zset', k[1]) end,
    function(k, a) redis.call('ZADD', k[1], a[1], a[2]) end},
  unrank = {1, 1,
    function(k) return typed('zset', k[1]) end,
    function(k, a) redis.call('ZREM', k[1], a[1]) end},
  timer = {2, 3,
    function(k) return typed('zset', k[1], 'hash', k[2]) end,
    function(k, a)
      redis.call('ZADD', k[1], a[2], a[1])
      redis.call('HSET', k[2], a[1], a[3])
    end},
  untimer = {2, 1,
    function(k) return typed('zset', k[1], 'hash', k[2]) end,
    function(k, a)
      redis.call('ZREM', k[1], a[1])
      redis.call('HDEL', k[2], a[1])
    end},
  -- A timer that fired: cancelled, done or set anew since, it is not to be acted on.
  fired = {2, 2,
    function(k, a)
      if not (is('zset', k[1]) and is('hash', k[2])) then return 'TYPE' end
      local row = redis.call('HGET', k[2], a[1])
      return (not row or string.match(row, '^[^\n]*') ~= a[2]) and 'SEEN' or nil
    end,
    function(k, a)
      redis.call('ZREM', k[1], a[1])
      redis.call('HDEL', k[2], a[1])
    end},
  seen = {5, 2,
    function(k, a)
      for _, key in ipairs(k) do
        if not is('set', key) then return 'TYPE' end
        if redis.call('SISMEMBER', key, a[1]) == 1 then return 'SEEN' end
      end
    end,
    function(k, a)
      redis.call('SADD', k[1], a[1])
      redis.call('EXPIRE', k[1], a[2], 'NX')
    end},
  claim = {1, 0,
    function(k)
      if not is('string', k[1]) then return 'TYPE' end
      return redis.call('EXISTS', k[1]) == 0 and 'STALE' or nil
    end,
    function(k) redis.call('DEL', k[1]) end},
  -- So many answers to one stranger, and so many to all of them; the rest is not pushed.
  ration = {2, 4,
    function(k) return typed('string', k[1], 'string', k[2]) end,
    function(k, a)
      for i = 1, 2 do
        if tonumber(redis.call('GET', k[i]) or 0) >= tonumber(a[i * 2 - 1]) then muted = true end
      end
      if muted then return end
      for i = 1, 2 do
        if redis.call('INCR', k[i]) == 1 then redis.call('EXPIRE', k[i], a[i * 2]) end
      end
    end},
  push = {4, 3,
    function(k) return typed('list', k[1], 'zset', k[2], 'hash', k[3], 'string', k[4]) end,
    function(k, a)
      pushed = pushed + 1
      local lane, item = a[1], a[2]
      -- What a provider keeps is erased there, whether or not its sender is answered.
      if muted and field(item, 3) ~= 'errand' then return end
      if redis.call('LLEN', k[1]) > 0 then
        if replaces(k[1], k[3], lane, item) then
          redis.call('LSET', k[1], -1, item)
        else
          redis.call('RPUSH', k[1], item)
        end
        return
      end
      redis.call('RPUSH', k[1], item)
      if a[3] ~= '1' then
        redis.call('ZADD', k[2], now, lane)
        return
      end
      local fence = redis.call('HINCRBY', k[3], '*', 1)
      redis.call('HSET', k[3], lane, fence .. ':1:0:' .. ARGV[6])
      redis.call('ZADD', k[2], now + hold, lane)
      claims[#claims + 1] = {pushed, fence, field(item, 4) ~= '' and redis.call('GET', k[4]) or ''}
    end},
  -- Somebody else's turn shows them buttons; whoever is forgotten is shown nothing.
  shown = {1, 1,
    function(k) return typed('hash', k[1]) end,
    function(k, a)
      if redis.call('HEXISTS', k[1], 'k') == 1 then redis.call('HSET', k[1], 'b', a[1]) end
    end},
  -- Somebody wrote: they may be written to freely for a while, and what was held for them goes out.
  -- What they wrote before their last words, or days ago, opens nothing.
  heard = {3, 3,
    function(k) return typed('hash', k[1], 'zset', k[2], 'hash', k[3]) end,
    function(k, a)
      local row = redis.call('HMGET', k[1], 'h', 's')
      if tonumber(a[1]) < tonumber(row[1] or 0) then return end
      local sure = a[3] ~= '' and a[3] or row[2]
      redis.call('DEL', k[1])
      redis.call('HSET', k[1], 'h', a[1])
      if sure then redis.call('HSET', k[1], 's', sure) end
      redis.call('EXPIRE', k[1], 2592000)
      if now - a[1] < 86400000 and wake(k[2], k[3], a[2]) then woken = 1 end
    end},
  promise = {1, 2,
    function(k) return typed('string', k[1]) end,
    function(k, a) redis.call('SET', k[1], a[1], 'PX', a[2]) end},
  put = {1, 2,
    function(k) return typed('string', k[1]) end,
    function(k, a) redis.call('SET', k[1], a[1], 'EX', a[2]) end},
  -- What became of a message, forward only: 9 is a failure, which comes before it has arrived.
  -- Every part has its own fate; once the whole has come back for one, the others say no more.
  report = {1, 5,
    function(k, a)
      if not is('hash', k[1]) then return 'TYPE' end
      if redis.call('EXISTS', k[1]) == 0 then return 'SEEN' end
      local rank = tonumber(redis.call('HGET', k[1], a[4] == '' and 's' or 's:' .. a[4]) or 0)
      local new = tonumber(a[1])
      if new <= rank or (new == 9 and rank > 1) then return 'SEEN' end
      if new == 9 and redis.call('HEXISTS', k[1], 'w') == 1 then return 'SEEN' end
    end,
    function(k, a)
      redis.call('HSET', k[1], a[4] == '' and 's' or 's:' .. a[4], a[1], 'c', a[2])
      if a[5] == '1' then redis.call('HSET', k[1], 'w', 1) end
      if a[3] ~= '' then redis.call('HSETNX', k[1], a[4] == '' and 'p' or 'r:' .. a[4], a[3]) end
    end},
  -- A part of a message went out, and the next one did not.
  part = {1, 2,
    function(k) return typed('hash', k[1]) end,
    function(k, a)
      if redis.call('EXISTS', k[1]) == 1 then redis.call('HSETNX', k[1], 'r:' .. a[1], a[2]) end
    end},
  -- The window was shut when that message went out, unless somebody has written since then.
  shut = {2, 0,
    function(k) return typed('hash', k[1], 'hash', k[2]) end,
    function(k)
      local known = redis.call('HGET', k[2], 'h') or '0'
      if redis.call('HGET', k[1], 'h') == known then redis.call('HDEL', k[1], 'h') end
    end},
  -- They could not even be asked to write: whoever waits for that goes on in another way.
  unasked = {3, 1,
    function(k) return typed('hash', k[1], 'zset', k[2], 'hash', k[3]) end,
    function(k, a)
      if redis.call('HEXISTS', k[1], 'k') == 1 then redis.call('HSET', k[1], 'r', 1) end
      wake(k[2], k[3], a[1])
    end},
  -- A lane goes on no earlier than that.
  delay = {1, 2,
    function(k) return typed('zset', k[1]) end,
    function(k, a) redis.call('ZADD', k[1], 'XX', 'GT', a[2], a[1]) end},
  bury = {1, 1,
    function(k) return typed('list', k[1]) end,
    function(k, a)
      redis.call('LPUSH', k[1], a[1])
      redis.call('LTRIM', k[1], 0, 9999)
    end},
  -- What was given up, taken out of the list of the dead.
  unbury = {1, 1,
    function(k, a)
      if not is('list', k[1]) then return 'TYPE' end
      return not redis.call('LPOS', k[1], a[1]) and 'STALE' or nil
    end,
    function(k, a) redis.call('LREM', k[1], 1, a[1]) end},
  -- What stands in a chat from which we may delete; the newest only, and not for long.
  stand = {1, 3,
    function(k) return typed('list', k[1]) end,
    function(k, a)
      redis.call('LPUSH', k[1], a[1])
      redis.call('LTRIM', k[1], 0, a[2] - 1)
      redis.call('EXPIRE', k[1], a[3])
    end},
  drop = {1, 0, function() end, function(k) redis.call('DEL', k[1]) end},
  unlane = {3, 1,
    function(k) return typed('zset', k[2], 'hash', k[3]) end,
    function(k, a)
      redis.call('DEL', k[1])
      redis.call('ZREM', k[2], a[1])
      redis.call('HDEL', k[3], a[1])
    end},
}

-- The answer to this call was lost: what it had claimed is still in its hands.
local function resumed(plan)
  for _, planned in ipairs(plan) do
    if planned[1] == steps.push then
      pushed = pushed + 1
      local key, fences, lane, item = planned[2][1], planned[2][3], planned[3][1], planned[3][2]
      local state = redis.call('HGET', fences, lane)
      local fence = state and string.match(state, '^(%d+):1:0:' .. ARGV[6] .. '$')
      local head = fence and redis.call('LINDEX', key, 0)
      if head and field(head, 1) == field(item, 1) then
        local slot = field(item, 4)
        claims[#claims + 1] =
          {pushed, tonumber(fence), slot ~= '' and redis.call('GET', planned[2][4]) or ''}
      end
    end
  end
  return claims
end

local plan, k, a = {}, 3, 7
while a <= #ARGV do
  local step = steps[ARGV[a]]
  local keys, args = {}, {}
  for i = 1, step[1] do keys[i] = KEYS[k + i - 1] end
  for i = 1, step[2] do args[i] = ARGV[a + i] end
  plan[#plan + 1] = {step, keys, args}
  k, a = k + step[1], a + step[2] + 1
end

local verdict = typed('string', KEYS[1], 'string', KEYS[2])
local seq = tonumber(redis.call('GET', KEYS[1]) or 0)
if seq < tonumber(ARGV[4]) or redis.call('GET', KEYS[2]) ~= ARGV[5] then return {'BACK', seq} end
for _, planned in ipairs(plan) do
  local found = planned[1][3](planned[2], planned[3])
  if found == 'AGAIN' then return {'OK', seq, resumed(plan), 1} end
  if found and verdict ~= 'TYPE' and (not verdict or found ~= 'STALE') then verdict = found end
end
if verdict == 'SEEN' then return {verdict, seq, resumed(plan), 1} end
if verdict then return {verdict, seq} end
for _, planned in ipairs(plan) do planned[1][4](planned[2], planned[3]) end
return {'OK', redis.call('INCR', KEYS[1]), claims, woken}
