//! Tells cargo that the definitions are part of the program: a new file among them makes a new program.

fn main() {
    for folder in ["schemas", "pipelines"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
