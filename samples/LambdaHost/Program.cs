using System.Runtime.InteropServices;
using LambdaHost;
using LambdaHost.RuntimeApi;
using Microsoft.Extensions.Options;

if (Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API") is not { Length: > 0 } address)
{
    await Console.Error.WriteLineAsync("This program is started by AWS Lambda, which sets AWS_LAMBDA_RUNTIME_API.");
    return 2;
}

using var stop = new CancellationTokenSource();
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    stop.Cancel();
});

using var api = new RuntimeApiClient(address);
using var log = new StandardErrorLog(TimeProvider.System);
try
{
    var settings = FunctionSettings.Read(Environment.GetEnvironmentVariables());
    var (handler, addresses) = Function.Compose(settings, log);
    foreach (var a in addresses)
    {
        await a.GetAsync(stop.Token);
    }

    await new RuntimeLoop(api, TimeProvider.System).RunAsync((invocation, token) => handler.HandleAsync(invocation.Payload, token), stop.Token);
    return 0;
}
catch (OptionsValidationException exception)
{
    await api.FailInitAsync(exception);
    return 1;
}
