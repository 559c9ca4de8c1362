
/// Adds the page: `npm run build`, in `page`, makes its script.
fn with_page(server: Server) -> Server {
    let script = std::fs::read("page/built/page.js").unwrap_or_default();
    let html = include_str!("../page/index.html");
    server
        .page("/", "text/html; charset=utf-8", html)
        .page("/page.js", "text/javascript; charset=utf-8", script)
}
