//! Law as data, letters, deadlines and the life of a request.
