/* Only CMarkup includes libxml2's own headers: with ICU's, which they include, Foundation can't be imported. */
