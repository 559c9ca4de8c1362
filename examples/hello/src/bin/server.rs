fn main() -> std::io::Result<()> {
    smq_runtime::run(async {
        let topics = GreeterTopics::new();
        let server = Server::new().add(GreeterServer::new(Host { topics }));
        let listener = server.bind("127.0.0.1:7071").await?;
        println!("http://127.0.0.1:7071/socket.mq/greeter/v1");
        listener.serve().await;
        Ok(())
    })
}
