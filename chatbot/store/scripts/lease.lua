-- Take or keep a lease. KEYS: lease, ofen; ARGV: holder, milliseconds.
-- Gives the fence, 0 where somebody else holds it.
local held = redis.call('GET', KEYS[1])
local fence = held and string.match(held, '^(%d+):')
if held and string.sub(held, #fence + 2) ~= ARGV[1] then return 0 end
fence = fence or redis.call('HINCRBY', KEYS[2], '*', 1)
redis.call('SET', KEYS[1], fence .. ':' .. ARGV[1], 'PX', ARGV[2])
return tonumber(fence)
