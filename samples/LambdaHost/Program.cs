using System.Runtime.InteropServices;
using LambdaHost;
using LambdaHost.RuntimeApi;

if (Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API") is not { Length: > 0 } address)
{
    await Console.Error.WriteLineAsync("This program is started by AWS Lambda, which sets AWS_LAMBDA_RUNTIME_API.");
    return 2;
}

// Lambda sends it only to functions with an extension; the others are stopped without a word.
using var stop = new CancellationTokenSource();
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    stop.Cancel();
});

var clock = TimeProvider.System;
using var log = new StandardErrorLog(clock);
using var api = new RuntimeApiClient(address);
FunctionHandler handler;
try
{
    var settings = FunctionSettings.Read(Environment.GetEnvironmentVariables());
    var warmUp = new AddressWarmUp(clock, log);
    handler = Function.Create(settings, warmUp, log);
    var addresses = warmUp.RunAsync(stop.Token);
    Rehearsal.Run(settings, clock.GetUtcNow());
    await addresses;
}
catch (Exception exception)
{
    var problem = RuntimeError.MessageOf(exception);
    HostLog.CannotStart(log, problem);
    await api.FailInitAsync(exception, problem);
    return 1;
}

try
{
    await new RuntimeLoop(api, log, clock).RunAsync(
        (invocation, deadline) =>
        {
            log.RequestId = invocation.RequestId;
            return handler.HandleAsync(invocation.Payload, invocation.RequestId, deadline);
        },
        stop.Token);
    return 0;
}
catch (HttpRequestException exception)
{
    // Lambda starts a new process.
    HostLog.RuntimeApiFailed(log, exception.Message);
    return 1;
}
