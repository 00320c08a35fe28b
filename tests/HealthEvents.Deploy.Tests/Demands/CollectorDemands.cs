using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Demands;

/// <summary>The collector: from the bus of the organization to the rooms, with whoever is told when it does not work.</summary>
internal static class CollectorDemands
{
    private const string QueueType = "AWS::SQS::Queue";

    public static IReadOnlyList<Demand> List { get; } =
    [
        new("One bus", static stack => stack.OfType("AWS::Events::EventBus").Count() == 1),
        new("The bus has an archive for replay", static stack => stack.OfType("AWS::Events::Archive").Any(archive => Arns.AreOf(archive["SourceArn"], Bus(stack)!, stack))),
        new("A rule takes AWS Health to the queue", static stack => HasRule(stack, "aws.health")),
        new("A rule takes alarms to the queue", static stack => HasRule(stack, "aws.cloudwatch")),
        new("A rule takes AWS Config to the queue", static stack => HasRule(stack, "aws.config")),
        new("One queue, which the function reads", static stack => Queue(stack) is not null && Function(stack) is not null),
        new("The queue is standard", static stack => Queue(stack) is { } queue && !queue["FifoQueue"].Exists, "IsStandard"),
        new("The queue is FIFO where that is asked", static stack => Queue(stack)?["FifoQueue"].IsTrue == true, "IsFifo"),
        new("The function is the native program for arm64", static stack =>
            Function(stack) is { } function && function["Runtime"].Literal == "provided.al2023" && function["Architectures"].Items.Select(static item => item.Text).SequenceEqual(["arm64"])),
        new("The log of the function ends", static stack => stack.Find(Function(stack)?["LoggingConfig"]["LogGroup"] ?? TemplateValue.None, "AWS::Logs::LogGroup") is not null),
        new("A key encrypts the log of the function", static stack =>
            stack.Find(stack.Find(Function(stack)?["LoggingConfig"]["LogGroup"] ?? TemplateValue.None)?["KmsKeyId"] ?? TemplateValue.None, "AWS::KMS::Key") is not null),
        new("A key encrypts the queue", static stack => stack.KeyOf(Queue(stack)) is not null),
        new("The key serves EventBridge", static stack => Serves(stack, ServicePrincipals.Events)),
        new("The key serves SNS", static stack => Serves(stack, ServicePrincipals.Sns)),
        new("The key serves CloudWatch", static stack => Serves(stack, ServicePrincipals.CloudWatch)),
        new("The key serves AWS Config", static stack => Serves(stack, ServicePrincipals.Config)),
        new("Slack has an address", static stack => HasAddress(stack, "HealthEvents__Slack__alerts__Address", "kms:${EncryptedSlackAddress}"), "HasSlack"),
        new("Google Chat has an address", static stack => HasAddress(stack, "HealthEvents__GoogleChat__operations__Address", "kms:${EncryptedGoogleChatAddress}"), "HasGoogleChat"),
        // A FIFO queue takes nothing from a standard topic.
        new("A topic of this account brings alarms to the queue", static stack => stack.OfType("AWS::SNS::Subscription").Any(subscription =>
            stack.Find(subscription["TopicArn"], "AWS::SNS::Topic") is { } topic
            && subscription["Protocol"].Literal == "sqs"
            && Arns.AreOf(subscription["Endpoint"], Queue(stack)!, stack)
            && stack.ResourceStatements.Any(statement => statement.Owner.Type == "AWS::SNS::TopicPolicy"
                && statement.Lets(ServicePrincipals.CloudWatch, "sns:Publish") && statement.Resources.Any(resource => Arns.AreOf(resource, topic, stack)))), "IsStandard"),
        new("Dead letters are told by mail", static stack => TellsOfLetters(stack, stack.Find(Queue(stack)?["RedrivePolicy"]["deadLetterTargetArn"] ?? TemplateValue.None, QueueType))),
        new("What did not reach the queue is told by mail", static stack => Hop.WithDeadLetters(stack).Select(hop => stack.Find(hop.DeadLetters)).Distinct().ToList() is { Count: > 0 } queues
            && queues.All(queue => TellsOfLetters(stack, queue))),
        // Before the third try: a standard queue no longer counts in this metric what was received three times.
        new("Lateness is told by mail", static stack => Queue(stack)?["VisibilityTimeout"].Number is { } untilNextTry && IsTold(
            stack, Alarms.On(stack, "AWS/SQS", "ApproximateAgeOfOldestMessage", "QueueName", Queue(stack)).Where(alarm => Alarms.IsAbove(alarm, (2 * untilNextTry) - 1)))),
        new("Errors of the function are told by mail", static stack => IsTold(stack, Alarms.On(stack, "AWS/Lambda", "Errors", "FunctionName", Function(stack)).Where(Alarms.IsOnTheFirst))),
        new("Throttles of the function are told by mail", static stack => IsTold(stack, Alarms.On(stack, "AWS/Lambda", "Throttles", "FunctionName", Function(stack)).Where(Alarms.IsOnTheFirst))),
        new("Rules that fail are told by mail", static stack => IsTold(stack, Alarms.OnRules(stack, "FailedInvocations", Rules(stack)).Where(Alarms.IsOnTheFirst))),
        new("Rules that lose events are told by mail", static stack => IsTold(stack, Alarms.OnRules(stack, "InvocationsFailedToBeSentToDlq", Rules(stack)).Where(Alarms.IsOnTheFirst))),
        new("Every alarm is told by mail", static stack => Alarms.Of(stack).ToList() is { Count: > 0 } alarms && alarms.All(alarm => Alarms.TellsByMail(alarm, stack, "OperatorEmail"))),
    ];

    private static Resource? Bus(Stack stack) => stack.OfType("AWS::Events::EventBus").FirstOrDefault();

    private static Resource? Function(Stack stack) => stack.OfType("AWS::Lambda::Function").ToList() is [var only] ? only : null;

    private static Resource? Queue(Stack stack) => stack.OfType("AWS::Lambda::EventSourceMapping").ToList() is [var only] ? stack.Find(only["EventSourceArn"], QueueType) : null;

    private static List<string> Rules(Stack stack) => [.. stack.OfType("AWS::Events::Rule").Select(static rule => rule["Name"].Text)];

    // All of a source; of alarms without those that only steer auto scaling.
    private static bool HasRule(Stack stack, string source) => stack.OfType("AWS::Events::Rule").Any(rule =>
        stack.Bus(rule["EventBusName"]) is not null
        && rule["EventPattern"]["source"].Items.Select(static item => item.Text).SequenceEqual([source])
        && rule["EventPattern"].Members.All(member => member.Key == "source" || (source == "aws.cloudwatch" && IsWithoutScaling(member.Key, member.Value)))
        && rule["Targets"].Items.Any(target => Queue(stack) is { } queue && Arns.AreOf(target["Arn"], queue, stack)));

    private static bool IsWithoutScaling(string key, TemplateValue value) => key == "detail"
        && value.Members.ToList() is [{ Key: "alarmName" } name]
        && name.Value.Items.ToList() is [var only]
        && only["anything-but"]["prefix"].Literal == "TargetTracking-";

    private static bool Serves(Stack stack, string service) => stack.KeyOf(Queue(stack)) is { } key && stack.ResourceStatements.Any(statement =>
        statement.Owner == key && statement.Lets(service, "kms:Decrypt") && statement.Lets(service, "kms:GenerateDataKey"));

    private static bool HasAddress(Stack stack, string variable, string value) => Function(stack)?["Environment"]["Variables"][variable].Text == value;

    private static bool TellsOfLetters(Stack stack, Resource? letters) =>
        IsTold(stack, Alarms.On(stack, "AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", letters).Where(Alarms.IsOnTheFirst));

    private static bool IsTold(Stack stack, IEnumerable<Resource> alarms) => alarms.Any(alarm => Alarms.TellsByMail(alarm, stack, "OperatorEmail"));
}
