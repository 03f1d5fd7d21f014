comment on schema notification is 'alert rules, the inbox and its channels';
