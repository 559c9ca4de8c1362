//! hello on socket.mq.

smq_runtime::include_interfaces!();
