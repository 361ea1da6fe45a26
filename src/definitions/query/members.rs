//! What is looked for among what another query selects: `x in (select y from t)`.
//!
//! Polars makes a list of all that `t` has and gives it to every row, unless it sees that a join says the same. It sees
//! that only where no column within is called like one outside, and in a return nearly every such column is `child`. So
//! what is within is given a name that nobody else has; what is found is the same.

use super::parts::{Gap, Value};
use super::reader::Lines;
use sqlparser::dialect::GenericDialect;
use sqlparser::keywords::Keyword;
use sqlparser::tokenizer::{Token, TokenWithSpan, Tokenizer};

const BEFORE: &str = "select _member from (";
const BEHIND: &str = ") as _members(_member)";

/// The words to be put around every query that follows an `in`.
pub fn around_members(lines: &Lines<'_>) -> Vec<Gap> {
    let tokens = Tokenizer::new(&GenericDialect {}, lines.sql).tokenize_with_location().unwrap_or_default();
    let tokens: Vec<TokenWithSpan> =
        tokens.into_iter().filter(|token| !matches!(token.token, Token::Whitespace(_))).collect();
    let mut gaps = Vec::new();
    // Of each bracket that is open, whether members stand in it.
    let mut open = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let place = lines.place(token.span);
        match token.token {
            Token::LParen => {
                let is_members =
                    is(tokens.get(at + 1), Keyword::SELECT) && at > 0 && is(tokens.get(at - 1), Keyword::IN);
                open.push(is_members);
                gaps.extend(is_members.then(|| words(place.end, BEFORE)));
            }
            Token::RParen => gaps.extend((open.pop() == Some(true)).then(|| words(place.start, BEHIND))),
            _ => {}
        }
    }
    gaps
}

fn is(token: Option<&TokenWithSpan>, keyword: Keyword) -> bool {
    token.is_some_and(|token| matches!(&token.token, Token::Word(word) if word.keyword == keyword))
}

fn words(at: usize, words: &'static str) -> Gap {
    Gap { span: at..at, value: Value::Words(words) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(sql: &str) -> String {
        let mut filled = sql.to_string();
        let gaps = around_members(&Lines::of(sql));
        for gap in gaps.iter().rev() {
            let Value::Words(words) = gap.value else { panic!("they are words") };
            filled.insert_str(gap.span.start, words);
        }
        filled
    }

    #[test]
    fn what_is_within_gets_a_name_of_its_own() {
        let sql = "select x from t where x NOT in -- é (select\n ( select x from u where y in ('(', ')')) and f(x) > 1";
        let with = "select x from t where x NOT in -- é (select\n (select _member from ( select x from u where y in \
                    ('(', ')')) as _members(_member)) and f(x) > 1";
        assert_eq!(filled(sql), with);
    }

    #[test]
    fn one_within_another_has_both() {
        let sql = "x in (select y from u where y in (select z from v))";
        let with = "x in (select _member from (select y from u where y in (select _member from (select z from v) as \
                    _members(_member))) as _members(_member))";
        assert_eq!(filled(sql), with);
    }
}
