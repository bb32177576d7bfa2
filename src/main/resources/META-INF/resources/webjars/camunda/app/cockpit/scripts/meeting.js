// One click from an instance to the page of its meeting: of plt-meeting and of each person's way through it.
// The business key is ddsb:PLT-2026-10 or ddsb:PLT-2026-10:p0123; whether there is such a meeting, the page says.
export default {
  id: 'almanac.meeting',
  pluginPoint: 'cockpit.processInstance.runtime.action',
  priority: 100,
  render: async (node, { api, processInstanceId }) => {
    const asked = await fetch(`${api.engineApi}/process-instance/${processInstanceId}`, { headers: { Accept: 'application/json' } });
    if (!asked.ok) return;
    const { businessKey } = await asked.json();
    const key = (businessKey || '').split(':')[1];
    if (!key) return;
    const page = `/meetings/${encodeURIComponent(key)}`;
    const there = await fetch(page, { method: 'HEAD', headers: { Accept: 'text/html' }, redirect: 'manual' });
    if (!there.ok) return;
    const link = document.createElement('a');
    link.className = 'btn btn-default action-button almanac-meeting';
    link.href = page;
    link.title = 'The meeting’s own page';
    link.setAttribute('aria-label', link.title);
    const sign = document.createElement('span');
    sign.className = 'glyphicon glyphicon-calendar';
    link.append(sign);
    node.append(link);
  }
};
