//! What goes out: PDF, e-mail files, calendars, CSV. All escaping lives here.
