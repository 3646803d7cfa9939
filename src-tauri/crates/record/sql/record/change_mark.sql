SELECT coalesce(max(id), 0), coalesce(sum(undone), 0), total_changes() FROM operation;
