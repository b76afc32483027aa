/** The page around the content: a menu of sections and weeks, the other languages, and what makes it readable on paper and on a small screen. */
export const frame = `<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{ if .IsHome }}{{ .Site.Title }}{{ else }}{{ .Title }} · {{ .Site.Title }}{{ end }}</title>
    <style>
      :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
      body { margin: 0 auto; max-width: 75rem; padding: 1rem; display: grid; grid-template-columns: minmax(11rem, 1fr) 4fr; gap: 2rem; }
      header, footer { grid-column: 1 / -1; }
      nav ul { list-style: none; padding-left: 1rem; }
      nav [aria-current] { font-weight: bold; }
      table { border-collapse: collapse; display: block; overflow-x: auto; }
      th, td { border: 1px solid GrayText; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
      img { max-width: 100%; }
      @media (max-width: 45rem) { body { display: block; } }
      @media print { nav, header { display: none; } body { display: block; max-width: none; } }
    </style>
  </head>
  <body>
    <header>
      <a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a>
      {{ with .Translations }}{{ range . }} · <a href="{{ .RelPermalink }}" hreflang="{{ .Language.Lang }}">{{ .Language.LanguageName }}</a>{{ end }}{{ end }}
    </header>
    <nav>
      {{ $current := . }}
      <ul>
        {{ range .Site.Home.Sections.ByWeight }}
        <li>
          <a href="{{ .RelPermalink }}"{{ if eq . $current }} aria-current="page"{{ end }}>{{ .LinkTitle }}</a>
          <ul>
            {{ range .Pages.ByWeight }}
            <li><a href="{{ .RelPermalink }}"{{ if eq . $current }} aria-current="page"{{ end }}>{{ .LinkTitle }}</a></li>
            {{ end }}
          </ul>
        </li>
        {{ end }}
      </ul>
    </nav>
    <main>
      <h1>{{ .Title }}</h1>
      {{ block "main" . }}{{ end }}
    </main>
    <footer>{{ with .Site.Params.author }}{{ . }}{{ end }}</footer>
  </body>
</html>
`;

/** The content of a section, or of a page. */
export const content = '{{ define "main" }}{{ .Content }}{{ end }}\n';
