//! A labelled field with its hint and its error, tied together for screen readers.

use super::mark::Mark;
use leptos::prelude::*;

/// One line of text.
#[component]
pub fn Field(
    /// Name and id.
    #[prop(into)]
    name: String,
    /// Label.
    label: String,
    /// `text`, `email`, `password`, `date`, `number`, `search`.
    #[prop(default = "text")]
    kind: &'static str,
    /// What was typed.
    #[prop(into, optional)]
    value: String,
    /// A sentence below the label.
    #[prop(optional_no_strip)]
    hint: Option<String>,
    /// What is wrong and what to do.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// The autocomplete token.
    #[prop(optional)]
    complete: Option<&'static str>,
    /// Whether it must be filled in.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let notes = described(&name, hint.is_some(), error.is_some());
    view! {
        <div class="field">
            <label for=name.clone()>{label}</label>
            <Hint name=name.clone() hint />
            <input
                id=name.clone()
                name=name.clone()
                type=kind
                value=value
                autocomplete=complete
                aria-describedby=notes
                aria-invalid=error.is_some().then_some("true")
                required=required
            />
            <FieldError name error />
        </div>
    }
}

/// A list to choose one of.
#[component]
pub fn Select(
    /// Name and id.
    name: &'static str,
    /// Label.
    label: String,
    /// Value and words of each option.
    options: Vec<(String, String)>,
    /// The chosen value.
    #[prop(into, optional)]
    value: String,
    /// What is wrong and what to do.
    #[prop(optional_no_strip)]
    error: Option<String>,
) -> impl IntoView {
    let option = |(key, words): (String, String)| {
        let chosen = key == value;
        view! { <option value=key selected=chosen>{words}</option> }
    };
    let options: Vec<_> = options.into_iter().map(option).collect();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select
                id=name
                name=name
                aria-describedby=described(name, false, error.is_some())
                aria-invalid=error.is_some().then_some("true")
            >
                {options}
            </select>
            <FieldError name error />
        </div>
    }
}

/// Several lines of text. The only place that writes a `<textarea>`: its content is escaped here, because the renderer
/// does not escape it.
#[component]
pub fn TextArea(
    /// Name and id.
    #[prop(into)]
    name: String,
    /// Label.
    label: String,
    /// What was typed.
    value: String,
    /// Language of the text.
    #[prop(optional_no_strip)]
    lang: Option<&'static str>,
    /// A sentence below the label.
    #[prop(optional_no_strip)]
    hint: Option<String>,
    /// What is wrong and what to do.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// Rows shown before it grows.
    #[prop(default = 3)]
    rows: u32,
    /// Most characters that the browser takes.
    #[prop(optional)]
    most: Option<usize>,
    /// What stands at the end of the label's line: since when the text is so.
    #[prop(optional_no_strip)]
    beside: Option<AnyView>,
    /// How the text stands, for its border: `stale`.
    #[prop(optional_no_strip)]
    state: Option<&'static str>,
    /// The id of something else that describes it.
    #[prop(optional_no_strip)]
    about: Option<String>,
    /// Whether it can only be read and copied.
    #[prop(optional)]
    fixed: bool,
    /// Whether it holds code, which no spelling checker should touch.
    #[prop(optional)]
    code: bool,
) -> impl IntoView {
    let notes =
        described(&name, hint.is_some(), error.is_some()).into_iter().chain(about).collect::<Vec<_>>().join(" ");
    let area = format!(
        "<textarea id=\"{id}\" name=\"{id}\" rows=\"{rows}\"{most}{lang}{notes}{invalid}{fixed}{code}>\n{text}</textarea>",
        id = escaped(&name),
        most = most.map(|most| format!(" maxlength=\"{most}\"")).unwrap_or_default(),
        lang = lang.map(|tag| format!(" lang=\"{tag}\"")).unwrap_or_default(),
        notes = if notes.is_empty() { String::new() } else { format!(" aria-describedby=\"{}\"", escaped(&notes)) },
        invalid = if error.is_some() { " aria-invalid=\"true\"" } else { "" },
        fixed = if fixed { " readonly" } else { "" },
        code = if code { " spellcheck=\"false\" autocapitalize=\"off\"" } else { "" },
        text = escaped(&value),
    );
    let head = match beside {
        Some(beside) => {
            view! { <label class="pair-state" for=name.clone()><span>{label}</span>{beside}</label> }.into_any()
        }
        None => view! { <label for=name.clone()>{label}</label> }.into_any(),
    };
    view! {
        <div class="field" data-state=state>
            {head}
            <Hint name=name.clone() hint />
            <div class="field-area" inner_html=area></div>
            <FieldError name error />
        </div>
    }
}

#[component]
fn Hint(#[prop(into)] name: String, hint: Option<String>) -> impl IntoView {
    hint.map(|hint| view! { <p class="field-hint" id=format!("{name}-hint")>{hint}</p> })
}

/// The message at a field.
#[component]
pub fn FieldError(
    /// Name of the field.
    #[prop(into)]
    name: String,
    /// What is wrong and what to do.
    error: Option<String>,
) -> impl IntoView {
    error.map(|error| {
        view! { <p class="field-error" id=format!("{name}-error")><Mark of="alert" />{error}</p> }
    })
}

fn described(name: &str, hint: bool, error: bool) -> Option<String> {
    let ids: Vec<_> = [(hint, "hint"), (error, "error")]
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, kind)| format!("{name}-{kind}"))
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_area_holds_hostile_text_as_text() {
        let html = view! {
            <TextArea name="body" label="Body".into() value="</textarea><script>alert(1)</script>".into() />
        }
        .to_html();
        assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;"), "{html}");
        assert!(!html.contains("<script"), "{html}");
    }
}
