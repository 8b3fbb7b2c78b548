-- The window is shut, whatever we thought; unless somebody has written since we thought so.
-- KEYS: window; ARGV: when they wrote last as far as we knew.
if tonumber(redis.call('HGET', KEYS[1], 'h') or 0) == tonumber(ARGV[1]) then
  redis.call('HDEL', KEYS[1], 'h')
end
