//! A DNS server whose records a test sets, over UDP and TCP.

use std::{
    collections::HashMap,
    net::{IpAddr, SocketAddr},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use hickory_proto::{
    op::{Message, OpCode, ResponseCode},
    rr::{
        Name, RData, Record,
        rdata::{A, AAAA, SRV},
    },
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, UdpSocket},
    task::JoinSet,
};

/// The largest answer over UDP. A larger one comes over TCP.
const MAX_UDP: usize = 1232;

/// A DNS server, until it is dropped.
#[derive(Debug)]
pub struct DnsServer {
    /// Where it listens.
    pub address: SocketAddr,
    zone: Arc<Zone>,
    _tasks: JoinSet<()>,
}

#[derive(Debug, Default)]
struct Zone {
    records: Mutex<HashMap<String, Vec<Record>>>,
    is_silent: AtomicBool,
    questions: AtomicUsize,
}

impl DnsServer {
    /// Starts one on 127.0.0.1, without records.
    ///
    /// # Panics
    ///
    /// If there is no free port.
    pub async fn start() -> Self {
        let (tcp, udp) = loop {
            let tcp = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            let address = tcp.local_addr().expect("it listens");
            // Somebody else may have the same port of UDP.
            if let Ok(udp) = UdpSocket::bind(address).await {
                break (tcp, udp);
            }
        };
        let address = udp.local_addr().expect("it listens");
        let zone = Arc::<Zone>::default();
        let mut tasks = JoinSet::new();
        let over_udp = Arc::clone(&zone);
        tasks.spawn(async move {
            let mut buffer = [0; 2048];
            while let Ok((len, from)) = udp.recv_from(&mut buffer).await {
                if let Some(answer) = over_udp.answer(&buffer[..len], MAX_UDP) {
                    let _ = udp.send_to(&answer, from).await;
                }
            }
        });
        let over_tcp = Arc::clone(&zone);
        tasks.spawn(async move {
            while let Ok((mut stream, _)) = tcp.accept().await {
                while let Ok(len) = stream.read_u16().await {
                    let mut question = vec![0; len.into()];
                    if stream.read_exact(&mut question).await.is_err() {
                        break;
                    }
                    let Some(answer) = over_tcp.answer(&question, u16::MAX.into()) else {
                        break;
                    };
                    let len = u16::try_from(answer.len()).unwrap_or(u16::MAX);
                    if stream.write_u16(len).await.is_err()
                        || stream.write_all(&answer).await.is_err()
                    {
                        break;
                    }
                }
            }
        });
        Self {
            address,
            zone,
            _tasks: tasks,
        }
    }

    /// Sets the addresses of a name.
    pub fn set_addresses(&self, name: &str, ttl: u32, addresses: impl IntoIterator<Item = IpAddr>) {
        let record = |address| match address {
            IpAddr::V4(address) => RData::A(A(address)),
            IpAddr::V6(address) => RData::AAAA(AAAA(address)),
        };
        self.set(name, ttl, addresses.into_iter().map(record));
    }

    /// Sets the SRV records of a name: priority, weight, port, target.
    pub fn set_services<'a>(
        &self,
        name: &str,
        ttl: u32,
        services: impl IntoIterator<Item = (u16, u16, u16, &'a str)>,
    ) {
        let record = |(priority, weight, port, target): (u16, u16, u16, &str)| {
            RData::SRV(SRV::new(priority, weight, port, parse(target)))
        };
        let name = format!("_socket-mq._tcp.{name}");
        self.set(&name, ttl, services.into_iter().map(record));
    }

    fn set(&self, name: &str, ttl: u32, data: impl Iterator<Item = RData>) {
        let record = |data| Record::from_rdata(parse(name), ttl, data);
        let records = data.map(record).collect();
        let name = parse(name).to_lowercase().to_ascii();
        self.zone.lock().insert(name, records);
    }

    /// Forgets a name.
    pub fn remove(&self, name: &str) {
        self.zone.lock().remove(&parse(name).to_ascii());
    }

    /// Answers nothing any more, or answers again.
    pub fn set_silent(&self, is_silent: bool) {
        self.zone.is_silent.store(is_silent, Ordering::Relaxed);
    }

    /// Returns how many questions have come.
    pub fn questions(&self) -> usize {
        self.zone.questions.load(Ordering::Relaxed)
    }
}

impl Zone {
    fn answer(&self, question: &[u8], max: usize) -> Option<Vec<u8>> {
        self.questions.fetch_add(1, Ordering::Relaxed);
        if self.is_silent.load(Ordering::Relaxed) {
            return None;
        }
        let question = Message::from_vec(question).ok()?;
        let query = question.queries.first()?;
        let mut answer = Message::response(question.metadata.id, OpCode::Query);
        answer.add_query(query.clone());
        let name = query.name().to_lowercase().to_ascii();
        let wanted = query.query_type();
        match self.lock().get(&name) {
            None => answer.metadata.response_code = ResponseCode::NXDomain,
            Some(records) => {
                let fit = records.iter().filter(|it| it.record_type() == wanted);
                answer.add_answers(fit.cloned());
            }
        }
        let whole = answer.to_vec().ok()?;
        if whole.len() <= max {
            return Some(whole);
        }
        answer.answers.clear();
        answer.metadata.truncation = true;
        answer.to_vec().ok()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Vec<Record>>> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn parse(name: &str) -> Name {
    let name = format!("{}.", name.trim_end_matches('.'));
    Name::from_ascii(name).expect("a name")
}
