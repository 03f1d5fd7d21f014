comment on schema analytics is 'performance, risk, attribution, optimisation, backtests and reports';
