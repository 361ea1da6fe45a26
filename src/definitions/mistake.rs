//! A mistake in a definition: what, where, the line with a caret, and a hint.

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
}

impl Mistake {
    pub fn new(source: &SourceText, span: Option<Range<usize>>, message: impl Into<String>) -> Self {
        Self { message: message.into(), source: source.clone(), span, hint: None }
    }

    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds `did you mean` where something near enough is known.
    pub fn did_you_mean<'a>(self, word: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match crate::vocabulary::plain::nearest(word, known) {
            Some(near) => self.hint(format!("did you mean `{near}`?")),
            None => self,
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
        let snippet = Snippet::source(&*self.source.text)
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

    pub fn sort(&mut self) {
        self.0.sort_by_key(|m| (m.source.path.clone(), m.span.as_ref().map(|s| s.start)));
    }

    pub fn render(&self) -> String {
        self.0.iter().map(Mistake::render).collect::<Vec<_>>().join("\n")
    }
}
