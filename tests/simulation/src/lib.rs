//! What many instances and subscribers cost: measured with real servers ([`real`]), simulated ([`model`]), and compared.

pub mod costs;
pub mod model;
pub mod random;
pub mod real;
