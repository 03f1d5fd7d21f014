comment on schema assistant is 'conversations whose every figure is cited';
