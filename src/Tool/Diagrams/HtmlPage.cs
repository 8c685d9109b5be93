using System.Security.Cryptography;
using System.Text;

namespace WorkspaceSdk.Tool.Diagrams;

/// <summary>The parts of the page around the projects. The page may load nothing, and run no other script than its own.</summary>
internal static class HtmlPage
{
    // UTF-8 takes half the space in the native program.
    private static ReadOnlySpan<byte> Style => """
        :root { color-scheme: light dark; --back: #fff; --front: #1c2024; --weak: #667; --line: #98a2b3; --box: #eef1f5; --mark: #0b62d6; --program: #d9f0e3; --test: #fdeccf; }
        @media (prefers-color-scheme: dark) { :root { --back: #15181c; --front: #e6e8eb; --weak: #9aa4b2; --line: #566070; --box: #242a32; --mark: #6aa9ff; --program: #1d3d2c; --test: #4a3715; } }
        body { margin: 0; background: var(--back); color: var(--front); font: 15px/1.45 system-ui, sans-serif; }
        header { position: sticky; top: 0; z-index: 1; display: flex; gap: 1em; align-items: baseline; padding: .6em 1em; background: var(--back); border-bottom: 1px solid var(--line); }
        h1 { font-size: 1.1em; margin: 0; } h2 { font-size: 1em; margin: 0; } h3 { font-size: .85em; margin: .6em 0 0; color: var(--weak); }
        input { font: inherit; padding: .2em .5em; min-width: 16em; color: inherit; background: var(--box); border: 1px solid var(--line); border-radius: 4px; }
        #drawing { overflow: auto; max-height: 70vh; border-bottom: 1px solid var(--line); }
        svg text { font: 13px ui-monospace, monospace; fill: var(--front); } svg rect { fill: var(--box); stroke: var(--line); }
        svg .program rect { fill: var(--program); } svg .test rect { fill: var(--test); } svg .unknown rect { stroke-dasharray: 4 3; }
        svg path { fill: none; stroke: var(--line); opacity: .6; } svg path.mark { stroke: var(--mark); stroke-width: 2; opacity: 1; }
        svg a:hover rect, svg a:focus rect, svg a.mark rect { stroke: var(--mark); stroke-width: 2; } svg a:focus { outline: none; }
        svg .dim { opacity: .15; }
        #projects { display: grid; grid-template-columns: repeat(auto-fill, minmax(20em, 1fr)); gap: 1em; padding: 1em; }
        section { border: 1px solid var(--line); border-radius: 6px; padding: .7em; overflow-wrap: anywhere; scroll-margin-top: 4em; }
        section:target { border-color: var(--mark); box-shadow: 0 0 0 1px var(--mark); }
        section p { margin: .2em 0 0; color: var(--weak); } small { color: var(--weak); font-weight: normal; } ul { margin: 0; padding-left: 1.2em; }
        a { color: var(--mark); } .error { color: #d33; } [hidden] { display: none; }
        """u8;

    private static ReadOnlySpan<byte> Script => """
        const filter = document.getElementById('filter'), count = document.getElementById('count');
        const boxes = [...document.querySelectorAll('svg a')], sections = [...document.querySelectorAll('section')];
        function show() {
          const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
          const fits = element => words.every(word => element.dataset.name.toLowerCase().includes(word));
          for (const box of boxes) box.classList.toggle('dim', !fits(box));
          for (const section of sections) section.hidden = !fits(section);
          count.textContent = sections.filter(section => !section.hidden).length + ' of ' + sections.length;
        }
        function mark(place) {
          for (const path of document.querySelectorAll('svg path'))
            path.classList.toggle('mark', place !== null && (path.classList.contains('from' + place) || path.classList.contains('to' + place)));
        }
        filter.addEventListener('input', show);
        for (const box of boxes) {
          for (const name of ['focus', 'mouseenter']) box.addEventListener(name, () => mark(box.dataset.place));
          for (const name of ['blur', 'mouseleave']) box.addEventListener(name, () => mark(null));
        }
        document.addEventListener('keydown', event => {
          if (event.key === '/' && document.activeElement !== filter) { event.preventDefault(); filter.focus(); }
          if (event.key === 'Escape') { filter.value = ''; show(); }
        });
        show();
        """u8;

    /// <summary>Gets the lines behind the projects.</summary>
    public static IEnumerable<string> After =>
        ["</main>", "<script>", .. Text(Script).Split('\n'), "</script>", "</html>"];

    /// <summary>Returns the lines before the projects.</summary>
    /// <param name="count">How many projects there are.</param>
    public static IEnumerable<string> Before(int count) =>
    [
        "<!DOCTYPE html>",
        "<html lang=\"en\">",
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width\">",
        $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{ScriptHash()}'\">",
        "<title>Projects</title>",
        "<style>",
        .. Text(Style).Split('\n'),
        "</style>",
        "<header><h1>Projects</h1><label>Filter <input id=\"filter\" type=\"search\" placeholder=\"press / and type\"></label>"
        + $"<output id=\"count\">{count}</output></header>",
        "<main>",
    ];

    // Of the text between the tags, line breaks and all.
    private static string ScriptHash() =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes("\n" + Text(Script) + "\n")));

    private static string Text(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text).ReplaceLineEndings("\n");
}
