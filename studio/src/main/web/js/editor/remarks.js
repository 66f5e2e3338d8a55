const PLACE = /^(?:(.*?), )?line (\d+): /i;

/** What a dry run says about places of the text, as {severity, detail, line, path, option}. */
export function remarks({forecast, problem}, documents) {
  if (problem) {
    const errors = problem.errors.length ? problem.errors : [{detail: problem.detail}];
    return errors.map((error) => remark('error', error, documents));
  }
  return forecast ? forecast.warnings.map((warning) => remark('warning', warning, documents)) : [];
}

function remark(severity, {detail, line, file, pointer}, documents) {
  const place = PLACE.exec(detail) || ['', ''];
  const document = documents.find(({path}) => path && (path === file || (!file && place[1] && place[1].includes(path)))) || documents[0];
  const option = /^#\/options\/(\w+)/.exec(pointer || '');
  return {
    severity,
    detail: capitalized(detail.slice(place[0].length)),
    line: line || Number(place[2]) || null,
    path: document ? document.path : '',
    option: option ? option[1] : null,
  };
}

const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);
