fn main() -> smq_build::Result {
    smq_build::compile("../../../tests/doors/proto")
}
