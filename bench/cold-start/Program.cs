// Starts three functions in turn, many times: the native host, a bare program that makes only the three calls, and a Python
// function of the classic kind. Says how long each took from the start of its process until its first message was received,
// and how much memory it used. Exits with 1 if the host is slower or larger than it may be.
using ColdStart;

if (Options.Read(args) is not { } options)
{
    await Console.Error.WriteLineAsync(Options.Usage);
    return 2;
}

await using var webhook = new Webhook();
await webhook.StartAsync();
await using var kms = new KeyService { Plaintext = $"http://{webhook.Address}/services/T000/B000/XXXX" };
await kms.StartAsync();

var payload = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "alarm.json"));
var stage = options.Moto is { } moto
    ? new Stage(webhook, kms, moto.ToString(), await MotoKms.EncryptAsync(moto, kms.Plaintext), payload)
    : new Stage(webhook, kms, $"http://{kms.Address}", KeyService.Ciphertext, payload);

Contender[] contenders =
[
    new("native host", options.Native),
    new("floor", options.Floor),
    new("python", options.Python, Path.Combine(AppContext.BaseDirectory, "classic.py")),
];
var measurements = contenders.ToDictionary(static contender => contender, static _ => new List<Measurement>());
var empty = new List<double>();
for (var round = -1; round < options.Rounds; round++)
{
    foreach (var contender in contenders)
    {
        var measurement = await stage.RunAsync(contender);

        // The first round fills the disk's cache and warms the servers.
        if (round >= 0)
        {
            measurements[contender].Add(measurement);
        }
    }

    empty.Add(await Stage.MeasureEmptyStartAsync(options.Native));
}

return Verdict.Print(Console.Out, options, empty, measurements[contenders[0]], measurements[contenders[1]], measurements[contenders[2]]) ? 0 : 1;
