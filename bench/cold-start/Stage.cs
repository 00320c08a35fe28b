using System.Diagnostics;
using System.Globalization;

namespace ColdStart;

/// <summary>What a function finds around it, the same for all: Runtime API, KMS and the receiver of the webhook.</summary>
internal sealed class Stage(Webhook webhook, KeyService kms, string kmsEndpoint, string ciphertext, byte[] payload)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, long> _moments = new(StringComparer.Ordinal);

    /// <summary>Starts a function, and stops it when its first message has come.</summary>
    public async Task<Measurement> RunAsync(Contender contender)
    {
        await using var runtime = new RuntimeApi(payload);
        await runtime.StartAsync();
        _moments.Clear();
        kms.Requested = _ => Note("kms");
        var (process, peak) = ((Process?)null, 0.0);
        runtime.Requested = path =>
        {
            Note(path.EndsWith("/next", StringComparison.Ordinal) ? "next" : "answer");
            if (path.EndsWith("/response", StringComparison.Ordinal))
            {
                // While it waits for the answer it cannot be gone.
                peak = PeakMemoryOf(process!);
            }
        };
        webhook.Requested = _ => Note("webhook");

        var start = new ProcessStartInfo(contender.Command, contender.Arguments) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in Variables(runtime.Address))
        {
            start.Environment[name] = value;
        }

        var started = Stopwatch.GetTimestamp();
        process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var ended = await Task.WhenAny(runtime.Answer, process.WaitForExitAsync(), Task.Delay(Patience));
        if (ended != runtime.Answer || !await runtime.Answer)
        {
            process.Kill();
            throw new InvalidOperationException($"{contender.Name} did not deliver. It said: {await errors}");
        }

        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        return new Measurement
        {
            KmsAsked = _moments.ContainsKey("kms") ? Since("kms") : null,
            NextAsked = Since("next"),
            Received = Since("webhook"),
            PeakMemory = peak,
        };

        double Since(string moment) => Stopwatch.GetElapsedTime(started, _moments[moment]).TotalMilliseconds;
    }

    /// <summary>How long a start takes that finds no Lambda around it, and ends at once.</summary>
    public static async Task<double> MeasureEmptyStartAsync(string program)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program) { RedirectStandardError = true, UseShellExecute = false })!;
        await process.StandardError.ReadToEndAsync();
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        await process.WaitForExitAsync();
        return took;
    }

    private void Note(string moment)
    {
        var now = Stopwatch.GetTimestamp();
        lock (_moments)
        {
            _moments.TryAdd(moment, now);
        }
    }

    private Dictionary<string, string> Variables(string runtime) => new(StringComparer.Ordinal)
    {
        ["AWS_LAMBDA_RUNTIME_API"] = runtime,
        ["AWS_LAMBDA_FUNCTION_NAME"] = "alerts",
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_DEFAULT_REGION"] = "eu-west-1",
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_SESSION_TOKEN"] = "test",
        ["AWS_ENDPOINT_URL_KMS"] = kmsEndpoint,
        ["kmsEncryptedHookUrl"] = ciphertext,
        ["slackChannel"] = "#alerts",
        ["HealthEvents__AllowLoopbackWebhooks"] = "true",
    };

    private static double PeakMemoryOf(Process process)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
