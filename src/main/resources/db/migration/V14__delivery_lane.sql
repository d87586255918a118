-- What is to be sent next is found in one pass over what waits, by delivery_queue: nothing looks by address any more.
drop index delivery_lane;
