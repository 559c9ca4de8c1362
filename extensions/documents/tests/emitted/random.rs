//! Documents of random interfaces: they are valid, and printed files are the same to protobuf.

use crate::tools::{all, assert_prints, validate, write};
use prost::Message;
use prost_types::{
    DescriptorProto, EnumDescriptorProto, EnumValueDescriptorProto, FieldDescriptorProto,
    FileDescriptorProto, FileDescriptorSet, MethodDescriptorProto, OneofDescriptorProto,
    ServiceDescriptorProto, SourceCodeInfo,
    field_descriptor_proto::{Label, Type},
    source_code_info::Location,
};
use smq_documents::Interface;

/// Names that mean something in JSON, JSON Schema, OpenAPI, Python, TypeScript or protobuf.
const NAMES: [&str; 24] = [
    "type",
    "ref",
    "properties",
    "items",
    "required",
    "description",
    "class",
    "self",
    "None",
    "import",
    "constructor",
    "__proto__",
    "toString",
    "prototype",
    "default",
    "enum",
    "id",
    "frames",
    "next",
    "event",
    "Message",
    "a",
    "A",
    "_",
];

/// Text that needs escaping somewhere.
const TEXTS: [&str; 8] = [
    "plain",
    " \"quotes\" and \\ backslashes",
    " <script>alert(1)</script> & `code` ]]>",
    " */ and // and /* comments",
    " {braces} $ref ${HOME} %s",
    " ends with a backslash \\",
    " ünïcödé 🦀 \u{200b}",
    " first line\n\n second paragraph\n",
];

/// Numbers that look random, and are the same in each run (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).unwrap()
    }

    fn one_of<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A file with an interface of random messages, which refer to each other.
struct Builder {
    random: Random,
    package: String,
    messages: Vec<String>,
    enums: Vec<String>,
    comments: Vec<Location>,
}

impl Builder {
    fn new(seed: u64) -> Self {
        let mut random = Random(seed);
        let depth = 1 + random.below(5);
        let segments = (0..depth).map(|_| random.one_of(&NAMES).to_lowercase());
        let segments: Vec<_> = segments.map(|it| it.replace("__", "x")).collect();
        Self {
            random,
            package: format!("{}.v{}", segments.join("."), 1 + seed % 3),
            messages: Vec::new(),
            enums: Vec::new(),
            comments: Vec::new(),
        }
    }

    /// Returns a name that nothing else has in its scope.
    fn name(&mut self, number: usize) -> String {
        format!("{}{}", self.random.one_of(&NAMES), number)
    }

    fn comment(&mut self, path: &[i32]) {
        if self.random.happens(60) {
            let text = self.random.one_of(&TEXTS);
            self.comments.push(Location {
                path: path.to_vec(),
                span: vec![0, 0, 0],
                leading_comments: Some(format!("{text}\n")),
                ..Location::default()
            });
        }
    }

    fn field(&mut self, number: usize, oneofs: usize) -> FieldDescriptorProto {
        let scalars = [
            Type::Double,
            Type::Float,
            Type::Int64,
            Type::Uint64,
            Type::Int32,
            Type::Fixed64,
            Type::Fixed32,
            Type::Bool,
            Type::String,
            Type::Bytes,
            Type::Uint32,
            Type::Sfixed32,
            Type::Sfixed64,
            Type::Sint32,
            Type::Sint64,
        ];
        let (kind, type_name) = match self.random.below(4) {
            0 => (
                Type::Message,
                Some(self.messages[self.random.below(self.messages.len())].clone()),
            ),
            1 => (
                Type::Enum,
                Some(self.enums[self.random.below(self.enums.len())].clone()),
            ),
            _ => (scalars[self.random.below(scalars.len())], None),
        };
        let is_in_oneof = oneofs > 0 && self.random.happens(40);
        let is_list = !is_in_oneof && self.random.happens(30);
        FieldDescriptorProto {
            name: Some(self.name(number)),
            number: Some(i32::try_from(number).unwrap() + 1),
            label: Some(if is_list {
                Label::Repeated
            } else {
                Label::Optional
            } as i32),
            r#type: Some(kind as i32),
            type_name,
            oneof_index: is_in_oneof.then(|| i32::try_from(self.random.below(oneofs)).unwrap()),
            ..FieldDescriptorProto::default()
        }
    }

    fn file(mut self) -> (FileDescriptorSet, String) {
        let (messages, enums) = (2 + self.random.below(8), 1 + self.random.below(3));
        let message_names: Vec<_> = (0..messages).map(|it| self.name(it)).collect();
        let enum_names: Vec<_> = (0..enums).map(|it| self.name(100 + it)).collect();
        let full = |package: &str, name: &str| format!(".{package}.{name}");
        self.messages = message_names
            .iter()
            .map(|it| full(&self.package, it))
            .collect();
        self.enums = enum_names
            .iter()
            .map(|it| full(&self.package, it))
            .collect();
        let mut file = FileDescriptorProto {
            name: Some(format!("{}.proto", self.package.replace('.', "/"))),
            package: Some(self.package.clone()),
            syntax: Some("proto3".into()),
            ..FileDescriptorProto::default()
        };
        self.comment(&[2]);
        for (index, name) in (0..).zip(&message_names) {
            self.comment(&[4, index]);
            let oneofs = self.random.below(3);
            let fields = 1 + self.random.below(12);
            let mut fields: Vec<_> = (0..fields).map(|it| self.field(it, oneofs)).collect();
            let used: Vec<_> = (0..oneofs)
                .filter(|it| {
                    fields
                        .iter()
                        .any(|field| field.oneof_index == Some(*it as i32))
                })
                .collect();
            for field in &mut fields {
                let index = field
                    .oneof_index
                    .map(|old| used.iter().position(|it| *it as i32 == old).unwrap() as i32);
                field.oneof_index = index;
            }
            // Fields of a oneof stand together.
            fields.sort_by_key(|it| it.oneof_index.unwrap_or(-1));
            for field in 0..i32::try_from(fields.len()).unwrap() {
                self.comment(&[4, index, 2, field]);
            }
            file.message_type.push(DescriptorProto {
                name: Some(name.clone()),
                field: fields,
                oneof_decl: used
                    .iter()
                    .map(|it| OneofDescriptorProto {
                        name: Some(format!("choice_{it}")),
                        options: None,
                    })
                    .collect(),
                ..DescriptorProto::default()
            });
        }
        for (index, name) in (0..).zip(&enum_names) {
            self.comment(&[5, index]);
            let values = 1 + self.random.below(5);
            let value = |number: usize| EnumValueDescriptorProto {
                name: Some(format!("{}_{number}", name.to_uppercase())),
                number: Some(i32::try_from(number).unwrap()),
                options: None,
            };
            file.enum_type.push(EnumDescriptorProto {
                name: Some(name.clone()),
                value: (0..values).map(value).collect(),
                ..EnumDescriptorProto::default()
            });
        }
        for index in 0..1 + self.random.below(3) {
            let rpcs = 1 + self.random.below(6);
            let methods = (0..rpcs).map(|number| {
                let (streams, input) = (
                    self.random.below(3),
                    self.messages[self.random.below(messages)].clone(),
                );
                let output = match streams {
                    2 => input.clone(),
                    _ => self.messages[self.random.below(messages)].clone(),
                };
                MethodDescriptorProto {
                    name: Some(self.name(number)),
                    input_type: Some(input),
                    output_type: Some(output),
                    client_streaming: (streams == 2).then_some(true),
                    server_streaming: (streams > 0).then_some(true),
                    options: None,
                }
            });
            let method = methods.collect();
            let name = Some(self.name(200 + index));
            file.service.push(ServiceDescriptorProto {
                name,
                method,
                options: None,
            });
        }
        file.source_code_info = Some(SourceCodeInfo {
            location: self.comments,
        });
        (FileDescriptorSet { file: vec![file] }, self.package)
    }
}

#[test]
fn documents_of_random_interfaces_are_valid() {
    let folder = tempfile::tempdir().unwrap();
    for seed in 0..8 {
        let (set, name) = Builder::new(seed).file();
        let encoded = set.encode_to_vec();
        let interface = Interface::new(&encoded, &name);
        let interface = interface.unwrap_or_else(|error| panic!("{seed}: {error}"));
        assert_prints(&interface, &encoded);
        write(folder.path(), &seed.to_string(), &interface, &all());
    }
    validate(folder.path());
}
