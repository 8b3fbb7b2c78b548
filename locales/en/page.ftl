# Pages on the web: the frame that all of them have, and the page for whatever is not there.

page-gone-title = Nothing here
page-gone = This page is over, or was never here. If you were sent a link, please answer the mail that it came in.
page-home-title = Good day
page-home = This address serves the links in our mails. If you were sent one, please open it from there. There is nothing else to see here.
page-link-elsewhere = (link only in the mail itself)
page-foot = Opening this page changes nothing. Only pressing a button does.
page-languages = Languages
page-wrong = Nothing has been sent yet. Please look at what is marked below.
page-moved = Things have changed since this page was opened. This is how they stand now.
page-later = That did not work just now, and nothing has been sent. Please try again in a few minutes.
page-busy = That was too often for now. Please try again in an hour.
page-optional = optional
page-from = First day
page-to = Last day
page-largest = { $max } MB at most
page-need = Please fill this in.
page-long = That is { $count } characters; { $max } fit. Please shorten it.
page-pick = Please choose one of these.
page-mail = This does not look like an e-mail address. It reads like name@example.org.
page-near = Did you mean { $meant }? If it is right as it stands, please send it once more.
page-phone = Please write the number with its country code, for example +351 912 345 678.
page-days = Please choose the first and the last day, in this order.
page-past = These days have passed. Please choose days that are still to come.
page-far = That is more than a year and a half away. Please choose days within the next 18 months.
page-big = This file is too big. At most { $max } MB can be taken.
page-kind = This kind of file cannot be taken. Photos, sound, video, PDF and plain text can.
