//! A mistake in a definition: what, where, the line with a caret, and a hint.

use super::concealed::concealed;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::ops::Range;
use std::sync::Arc;

/// The text of one definition file.
#[derive(Debug, Clone)]
pub struct SourceText {
    pub path: String,
    pub text: Arc<str>,
}

/// One mistake. They are gathered and all shown at once.
#[derive(Debug, Clone)]
pub struct Mistake {
    pub message: String,
    pub source: SourceText,
    pub span: Option<Range<usize>>,
    pub hint: Option<String>,
    pub about: About,
}

/// What a mistake is about, which decides whether it may only follow from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The file cannot be read, so nothing is known of what it defines.
    Form,
    /// It names something that is nowhere; perhaps only because a file cannot be read.
    Name,
    /// Anything else.
    Sense,
}

impl Mistake {
    pub fn new(source: &SourceText, span: Option<Range<usize>>, message: impl Into<String>) -> Self {
        Self { message: message.into(), source: source.clone(), span, hint: None, about: About::Sense }
    }

    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    pub fn about(self, about: About) -> Self {
        Self { about, ..self }
    }

    /// The name is none of those known; adds `did you mean` where one is near enough.
    pub fn did_you_mean<'a>(self, word: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let named = self.about(About::Name);
        match crate::vocabulary::plain::nearest(word, known) {
            Some(near) => named.hint(format!("did you mean `{near}`?")),
            None => named,
        }
    }

    /// The mistake as it is printed, without colour.
    pub fn render(&self) -> String {
        let mut shown = format!("{}\n", self.render_body());
        if let Some(hint) = &self.hint {
            shown.push_str(&format!("\nhint: {hint}\n"));
        }
        shown
    }

    fn render_body(&self) -> String {
        let title = Level::ERROR.primary_title(&self.message);
        let Some(span) = &self.span else {
            return format!("error: {}\n  --> {}", self.message, self.source.path);
        };
        let snippet = Snippet::source(concealed(&self.source.text))
            .path(&self.source.path)
            .annotation(AnnotationKind::Primary.span(span.clone()));
        Renderer::plain().render(&[title.element(snippet)])
    }
}

/// All mistakes of a set of definitions, in the order of their files and lines.
#[derive(Debug, Clone, Default)]
pub struct Mistakes(pub Vec<Mistake>);

impl Mistakes {
    pub fn push(&mut self, mistake: Mistake) {
        self.0.push(mistake);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where a file cannot be read, names that are not found may be in it: those mistakes only follow.
    pub fn leave_out_what_follows(&mut self) {
        if self.0.iter().any(|mistake| mistake.about == About::Form) {
            self.0.retain(|mistake| mistake.about != About::Name);
        }
    }

    pub fn sort(&mut self) {
        self.0.sort_by_key(|m| (m.source.path.clone(), m.span.as_ref().map(|s| s.start)));
    }

    pub fn render(&self) -> String {
        self.0.iter().map(Mistake::render).collect::<Vec<_>>().join("\n")
    }
}
