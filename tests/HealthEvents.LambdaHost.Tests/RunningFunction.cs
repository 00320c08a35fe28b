using System.Collections.Concurrent;
using System.Diagnostics;
using HealthEvents.LambdaHost.Tests.Servers;
using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>The function as a process, with all that Lambda has around it.</summary>
internal sealed class RunningFunction : IAsyncDisposable
{
    /// <summary>A part of the webhook's address that must never be seen.</summary>
    public const string Secret = LoopbackChatServer.Secret;

    private readonly ConcurrentQueue<string> _log = new();

    private RunningFunction()
    {
    }

    public RuntimeApiServer Lambda { get; } = new();

    public KmsServer Kms { get; } = new();

    public LoopbackChatServer Webhook { get; } = new();

    public Process Process { get; private set; } = null!;

    private string Log => string.Join('\n', _log);

    /// <summary>The address of the webhook, which the ciphertext of <see cref="Kms"/> holds.</summary>
    public string WebhookAddress => Webhook.SlackUrl;

    /// <summary>Starts the function with an encrypted address of a Slack webhook.</summary>
    public static Task<RunningFunction> StartAsync() => StartAsync(static _ => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["HealthEvents__Slack__alerts__Address"] = $"kms:{KmsServer.Ciphertext}",

        // The webhook is this process, and takes what comes.
        ["HealthEvents__Slack__alerts__PaceInterval"] = "00:00:00",
    });

    /// <summary>Starts the function.</summary>
    /// <param name="configure">Its environment variables beyond those that Lambda sets. The servers run already.</param>
    /// <param name="prepare">Sets up the servers.</param>
    public static async Task<RunningFunction> StartAsync(
        Func<RunningFunction, Dictionary<string, string>> configure, Action<RunningFunction>? prepare = null)
    {
        var function = new RunningFunction();
        await function.Lambda.StartAsync();
        await function.Kms.StartAsync();
        await function.Webhook.StartAsync();
        function.Kms.Plaintext = function.WebhookAddress;
        prepare?.Invoke(function);
        function.Process = Process.Start(function.Command(configure(function)))!;
        function.Process.OutputDataReceived += (_, line) => function._log.Enqueue(line.Data ?? "");
        function.Process.ErrorDataReceived += (_, line) => function._log.Enqueue(line.Data ?? "");
        function.Process.BeginOutputReadLine();
        function.Process.BeginErrorReadLine();
        return function;
    }

    /// <summary>Invokes it, and waits for what it answers.</summary>
    public Task<InvocationResult> InvokeAsync(byte[] payload, TimeSpan? timeout = null) => WhileRunningAsync(Lambda.InvokeAsync(payload, timeout));

    /// <summary>Waits until it has started and asks for its first invocation.</summary>
    public async Task StartedAsync() => await Task.WhenAny(Lambda.FunctionAsked, WhileRunningAsync(Lambda.InitError));

    /// <summary>Waits until it says that it cannot start.</summary>
    public Task<InvocationResult> InitErrorAsync() => WhileRunningAsync(Lambda.InitError);

    /// <summary>Ends it, so that nothing of its log is still under way.</summary>
    /// <returns>What it wrote to standard output and standard error.</returns>
    public async Task<string> EndAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
        return Log;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Process.Dispose();
        await Lambda.DisposeAsync();
        await Kms.DisposeAsync();
        await Webhook.DisposeAsync();
    }

    private async Task<T> WhileRunningAsync<T>(Task<T> answer)
    {
        var end = Process.WaitForExitAsync();
        if (await Task.WhenAny(answer, end) == end && !answer.IsCompleted)
        {
            throw new InvalidOperationException($"The process ended with {Process.ExitCode}: {Log}");
        }

        return await answer;
    }

    private ProcessStartInfo Command(Dictionary<string, string> variables)
    {
        var command = new ProcessStartInfo(HostProgram.Command, HostProgram.Arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        command.Environment["AWS_LAMBDA_RUNTIME_API"] = Lambda.Authority;
        command.Environment["AWS_LAMBDA_FUNCTION_NAME"] = "alerts";
        command.Environment["AWS_REGION"] = "eu-west-1";
        command.Environment["AWS_ACCESS_KEY_ID"] = "test";
        command.Environment["AWS_SECRET_ACCESS_KEY"] = "test";
        command.Environment["AWS_SESSION_TOKEN"] = "test";
        command.Environment["AWS_ENDPOINT_URL_KMS"] = Kms.Address;
        command.Environment["HealthEvents__AllowLoopbackWebhooks"] = "true";

        // 16 MiB of garbage before the collector runs. By default that grows with the processor's cache, and a test ends before it.
        command.Environment["DOTNET_GCgen0size"] = "1000000";
        foreach (var (name, value) in variables)
        {
            command.Environment[name] = value;
        }

        return command;
    }
}
