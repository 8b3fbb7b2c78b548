# Pages on the web: the frame that all of them have, and the page for whatever is not there.

page-gone-title = Nothing here
page-gone = This page is over, or was never here. If you were sent a link, please answer the mail that it came in.
