//! The traits that messages derive besides those of all: `Copy`, `Eq` and `Hash`.
//!
//! prost-build finds them by walking from each message through all messages in it, again and again: a few dozen
//! messages can take it hours. Therefore it gets a field in front of each message that ends the walk at once, and the
//! same traits are found here, each message looked at once.

use std::collections::{BTreeMap, HashMap};

use prost_types::{
    DescriptorProto, FieldDescriptorProto, FileDescriptorProto, MessageOptions,
    field_descriptor_proto::{Label, Type},
    source_code_info::Location,
};
use syn::{Attribute, Fields, Item, Path, Token, parse_quote, punctuated::Punctuated};

use crate::names::{camel, snake};

/// The field in front of each message.
const PLACEHOLDER: &str = "smq_placeholder";

/// The messages of all files.
#[derive(Debug, Default)]
pub(crate) struct Derives {
    messages: Vec<Message>,
    /// The messages by full name, with a leading dot.
    by_name: HashMap<String, usize>,
    /// The structs and enums by package, modules and name.
    by_path: HashMap<Vec<String>, Element>,
}

#[derive(Debug, Clone, Copy)]
enum Element {
    Message(usize),
    /// A message and its oneof.
    Oneof(usize, i32),
}

#[derive(Debug)]
struct Message {
    fields: Vec<Field>,
}

#[derive(Debug)]
struct Field {
    oneof: Option<i32>,
    /// The full name, if it is one message.
    message: Option<String>,
    /// Whether its own type has the traits.
    traits: Traits,
}

/// Which traits a type derives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Traits {
    copy: bool,
    eq: bool,
}

impl Derives {
    /// Looks at the messages of a file, and adds a field to each.
    pub(crate) fn add(&mut self, file: &mut FileDescriptorProto) {
        let package = file.package().to_owned();
        let scope = match package.as_str() {
            "" => String::new(),
            package => format!(".{package}"),
        };
        if let Some(info) = &mut file.source_code_info {
            info.location
                .iter_mut()
                .for_each(|location| shift_field(&mut location.path));
        }
        let mut paths = Vec::new();
        for (index, message) in file.message_type.iter_mut().enumerate() {
            self.add_message(
                message,
                &scope,
                std::slice::from_ref(&package),
                &[4, index as i32],
                &mut paths,
            );
        }
        if let Some(info) = &mut file.source_code_info {
            info.location.extend(paths.into_iter().map(|path| Location {
                path,
                span: vec![0, 0, 0],
                ..Location::default()
            }));
        }
    }

    fn add_message(
        &mut self,
        message: &mut DescriptorProto,
        scope: &str,
        modules: &[String],
        path: &[i32],
        paths: &mut Vec<Vec<i32>>,
    ) {
        if message
            .options
            .as_ref()
            .is_some_and(MessageOptions::map_entry)
        {
            return;
        }
        let (name, number) = (format!("{scope}.{}", message.name()), self.messages.len());
        let fields = message.field.iter().map(Field::of).collect();
        self.messages.push(Message { fields });
        self.by_name.insert(name.clone(), number);
        let at = |modules: &[String], name: String| [modules, &[name]].concat();
        let own = at(modules, camel(message.name()));
        self.by_path.insert(own, Element::Message(number));
        let inner = at(modules, snake(message.name()));
        for (index, oneof) in (0..).zip(&message.oneof_decl) {
            // prost-build appends `OneOf` if a type next to the enum has the name.
            let taken = |it: &str| camel(it) == camel(oneof.name());
            let is_taken = message.nested_type.iter().any(|it| taken(it.name()))
                || message.enum_type.iter().any(|it| taken(it.name()));
            let name = camel(oneof.name()) + if is_taken { "OneOf" } else { "" };
            self.by_path
                .insert(at(&inner, name), Element::Oneof(number, index));
        }
        for (index, nested) in message.nested_type.iter_mut().enumerate() {
            let path = [path, &[3, index as i32]].concat();
            self.add_message(nested, &name, &inner, &path, paths);
        }
        message.field.insert(0, placeholder());
        paths.push([path, &[2, 0]].concat());
    }

    /// Takes the fields out of the structs of a package, and notes which of them have boxes.
    pub(crate) fn take_placeholders(&mut self, package: &str, items: &mut [Item]) {
        self.walk(
            &mut vec![package.to_owned()],
            items,
            &mut |derives, item, element| {
                let (Item::Struct(item), Element::Message(message)) = (item, element) else {
                    return;
                };
                let Fields::Named(fields) = &mut item.fields else {
                    return;
                };
                let all = std::mem::take(&mut fields.named);
                fields.named = all.into_iter().skip(1).collect();
                // A field in a box is not `Copy`, although its type may be.
                if fields.named.iter().any(|field| is_boxed(&field.attrs)) {
                    derives.messages[message].fields.push(Field::not_copy());
                }
            },
        );
    }

    /// Adds the traits to the types of all packages. The fields have to be taken out before.
    pub(crate) fn finish(&mut self, packages: &mut BTreeMap<String, Vec<Item>>) {
        let (copy, eq) = (self.all(|traits| traits.copy), self.all(|traits| traits.eq));
        let mut visit = |derives: &mut Self, item: &mut Item, element: Element| {
            let (attributes, traits) = match (item, element) {
                (Item::Struct(item), Element::Message(message)) => {
                    let (copy, eq) = (copy[message], eq[message]);
                    (&mut item.attrs, Traits { copy, eq })
                }
                (Item::Enum(item), Element::Oneof(message, oneof)) => {
                    let fields = derives.messages[message].fields.iter();
                    let fields = fields.filter(|field| field.oneof == Some(oneof));
                    let has_box = item.variants.iter().any(|variant| is_boxed(&variant.attrs));
                    let has = |known: &[bool], direct: fn(Traits) -> bool| {
                        fields.clone().all(|field| {
                            direct(field.traits)
                                && field.message.as_ref().is_none_or(|name| {
                                    derives.by_name.get(name).is_some_and(|at| known[*at])
                                })
                        })
                    };
                    let copy = has(&copy, |traits| traits.copy) && !has_box;
                    let eq = has(&eq, |traits| traits.eq);
                    (&mut item.attrs, Traits { copy, eq })
                }
                _ => return,
            };
            for attribute in attributes
                .iter_mut()
                .filter(|it| it.path().is_ident("derive"))
            {
                add_traits(attribute, traits);
            }
        };
        for (package, items) in packages {
            self.walk(&mut vec![package.clone()], items, &mut visit);
        }
    }

    /// Returns for each message whether it has a trait: its fields and the messages in it have the trait, and it is
    /// not within itself.
    fn all(&self, has: fn(Traits) -> bool) -> Vec<bool> {
        let mut containing: Vec<Vec<usize>> = vec![Vec::new(); self.messages.len()];
        let mut open = Vec::new();
        for (number, message) in self.messages.iter().enumerate() {
            let names = message
                .fields
                .iter()
                .filter_map(|field| field.message.as_ref());
            let mut count = 0;
            for name in names {
                count += 1;
                if let Some(inner) = self.by_name.get(name) {
                    containing[*inner].push(number);
                }
            }
            open.push(count);
        }
        let is_candidate: Vec<bool> = self
            .messages
            .iter()
            .map(|message| message.fields.iter().all(|field| has(field.traits)))
            .collect();
        let mut known = vec![false; self.messages.len()];
        let mut ready: Vec<usize> = (0..known.len())
            .filter(|number| is_candidate[*number] && open[*number] == 0)
            .collect();
        while let Some(number) = ready.pop() {
            known[number] = true;
            for outer in &containing[number] {
                open[*outer] -= 1;
                if open[*outer] == 0 && is_candidate[*outer] {
                    ready.push(*outer);
                }
            }
        }
        known
    }

    /// Calls `visit` with each type of a package that comes from a message.
    fn walk(
        &mut self,
        modules: &mut Vec<String>,
        items: &mut [Item],
        visit: &mut dyn FnMut(&mut Self, &mut Item, Element),
    ) {
        for item in items {
            let name = match &*item {
                Item::Struct(item) => item.ident.to_string(),
                Item::Enum(item) => item.ident.to_string(),
                Item::Mod(item) => item.ident.to_string(),
                _ => continue,
            };
            modules.push(name);
            if let Item::Mod(module) = item {
                let (_, items) = module.content.get_or_insert_default();
                self.walk(modules, items, visit);
            } else if let Some(element) = self.by_path.get(modules).copied() {
                visit(self, item, element);
            }
            modules.pop();
        }
    }
}

impl Field {
    fn of(field: &FieldDescriptorProto) -> Self {
        let is_repeated = field.label() == Label::Repeated;
        let is_message = field.r#type() == Type::Message;
        let traits = match field.r#type() {
            Type::Message => Traits {
                copy: !is_repeated,
                eq: !is_repeated,
            },
            Type::Group => Traits {
                copy: false,
                eq: false,
            },
            Type::Float | Type::Double => Traits {
                copy: !is_repeated,
                eq: false,
            },
            kind => Traits {
                copy: !is_repeated && !matches!(kind, Type::String | Type::Bytes),
                eq: true,
            },
        };
        Self {
            oneof: field.oneof_index,
            message: (is_message && !is_repeated).then(|| field.type_name().to_owned()),
            traits,
        }
    }

    fn not_copy() -> Self {
        Self {
            oneof: None,
            message: None,
            traits: Traits {
                copy: false,
                eq: true,
            },
        }
    }
}

/// Returns a field that is neither `Copy` nor `Eq`.
fn placeholder() -> FieldDescriptorProto {
    FieldDescriptorProto {
        name: Some(PLACEHOLDER.to_owned()),
        number: Some(1),
        label: Some(Label::Repeated.into()),
        r#type: Some(Type::Float.into()),
        ..FieldDescriptorProto::default()
    }
}

/// Makes room for a field in front of the message that a path leads through or to.
fn shift_field(path: &mut [i32]) {
    if path.first() != Some(&4) {
        return;
    }
    let mut at = 2;
    while path.get(at) == Some(&3) {
        at += 2;
    }
    if path.get(at) == Some(&2)
        && let Some(index) = path.get_mut(at + 1)
    {
        *index += 1;
    }
}

fn is_boxed(attributes: &[Attribute]) -> bool {
    let mut attributes = attributes.iter().filter(|it| it.path().is_ident("prost"));
    attributes.any(|attribute| {
        let mut found = false;
        // `boxed` stands alone. What follows a name is of no interest.
        let _ = attribute.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("boxed");
            if meta.input.peek(Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            } else if meta.input.peek(syn::token::Paren) {
                let content;
                syn::parenthesized!(content in meta.input);
                content.parse::<proc_macro2::TokenStream>()?;
            }
            Ok(())
        });
        found
    })
}

/// Adds traits to the attribute of prost-build, in its order. Other attributes stay as they are.
fn add_traits(derive: &mut Attribute, traits: Traits) {
    let parser = Punctuated::<Path, Token![,]>::parse_terminated;
    let Ok(derived) = derive.parse_args_with(parser) else {
        return;
    };
    let ends = |path: &Path, name: &str| path.segments.last().is_some_and(|it| it.ident == name);
    let is_of_prost = |path: &Path| ends(path, "Message") || ends(path, "Oneof");
    if !derived.iter().any(is_of_prost) {
        return;
    }
    let added = ["Copy", "Eq", "Hash"];
    let kept = derived
        .into_iter()
        .filter(|path| !added.iter().any(|name| path.is_ident(name)));
    let mut all: Vec<Path> = Vec::new();
    for path in kept {
        let (is_clone, is_partial_eq) = (path.is_ident("Clone"), path.is_ident("PartialEq"));
        all.push(path);
        if is_clone && traits.copy {
            all.push(parse_quote!(Copy));
        }
        if is_partial_eq && traits.eq {
            all.extend([parse_quote!(Eq), parse_quote!(Hash)]);
        }
    }
    *derive = parse_quote!(#[derive(#(#all),*)]);
}
