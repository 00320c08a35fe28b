namespace HealthEvents.Deploy.Tests;

/// <summary>A template with one of everything that rules are about, which they all take. A test spoils one thing of it.</summary>
internal static class GoodTemplate
{
    public const string Text = """
        Parameters:
          OrganizationId:
            Type: String
          OperatorEmail:
            Type: String
          QueueType:
            Type: String
            Default: standard
            AllowedValues: [standard, fifo]
          EncryptedSlackAddress:
            Type: String
            Default: ""

        Conditions:
          UsesFifo: !Equals [!Ref QueueType, fifo]
          UsesStandard: !Not [!Condition UsesFifo]

        Resources:
          Key:
            Type: AWS::KMS::Key
            Properties:
              EnableKeyRotation: true
              KeyPolicy:
                Statement:
                  - Sid: Administration
                    Effect: Allow
                    Principal:
                      AWS: !Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:root
                    Action: kms:*
                    Resource: "*"
                  - Sid: Rules
                    Effect: Allow
                    Principal:
                      Service: events.amazonaws.com
                    Action: [kms:Decrypt, "kms:GenerateDataKey*"]
                    Resource: "*"
                  - Sid: Alarms
                    Effect: Allow
                    Principal:
                      Service: cloudwatch.amazonaws.com
                    Action: [kms:Decrypt, "kms:GenerateDataKey*"]
                    Resource: "*"
                    Condition:
                      StringEquals:
                        aws:SourceAccount: !Ref AWS::AccountId

          Bus:
            Type: AWS::Events::EventBus
            Properties:
              Name: collector

          BusPolicy:
            Type: AWS::Events::EventBusPolicy
            Properties:
              EventBusName: !Ref Bus
              StatementId: organization
              Statement:
                Effect: Allow
                Principal: "*"
                Action: events:PutEvents
                Resource: !GetAtt Bus.Arn
                Condition:
                  StringEquals:
                    aws:PrincipalOrgID: !Ref OrganizationId

          Rule:
            Type: AWS::Events::Rule
            Properties:
              EventBusName: !Ref Bus
              EventPattern:
                source: [aws.health]
              Targets:
                - Id: queue
                  Arn: !GetAtt Queue.Arn
                  SqsParameters: !If [UsesFifo, { MessageGroupId: room }, !Ref AWS::NoValue]
                  RetryPolicy:
                    MaximumRetryAttempts: 185
                  DeadLetterConfig:
                    Arn: !GetAtt Undelivered.Arn

          Queue:
            Type: AWS::SQS::Queue
            Properties:
              QueueName: !If [UsesFifo, collector.fifo, collector]
              FifoQueue: !If [UsesFifo, true, !Ref AWS::NoValue]
              ContentBasedDeduplication: !If [UsesFifo, true, !Ref AWS::NoValue]
              KmsMasterKeyId: !GetAtt Key.Arn
              VisibilityTimeout: 180
              RedrivePolicy:
                deadLetterTargetArn: !If [UsesFifo, !GetAtt FifoLetters.Arn, !GetAtt Letters.Arn]
                maxReceiveCount: 10

          Letters:
            Type: AWS::SQS::Queue
            Condition: UsesStandard
            DeletionPolicy: RetainExceptOnCreate
            Properties:
              MessageRetentionPeriod: 1209600
              SqsManagedSseEnabled: true

          FifoLetters:
            Type: AWS::SQS::Queue
            Condition: UsesFifo
            DeletionPolicy: RetainExceptOnCreate
            Properties:
              QueueName: collector-letters.fifo
              FifoQueue: true
              ContentBasedDeduplication: true
              MessageRetentionPeriod: 1209600
              SqsManagedSseEnabled: true

          Undelivered:
            Type: AWS::SQS::Queue
            DeletionPolicy: RetainExceptOnCreate
            Properties:
              MessageRetentionPeriod: 1209600
              SqsManagedSseEnabled: true

          QueuePolicy:
            Type: AWS::SQS::QueuePolicy
            Properties:
              Queues: [!Ref Queue, !Ref Undelivered]
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal:
                      Service: events.amazonaws.com
                    Action: sqs:SendMessage
                    Resource: [!GetAtt Queue.Arn, !GetAtt Undelivered.Arn]
                    Condition:
                      ArnEquals:
                        aws:SourceArn: !GetAtt Rule.Arn
                  - Effect: Allow
                    Principal:
                      Service: sns.amazonaws.com
                    Action: sqs:SendMessage
                    Resource: !GetAtt Undelivered.Arn
                    Condition:
                      ArnEquals:
                        aws:SourceArn: !Ref Topic

          Mapping:
            Type: AWS::Lambda::EventSourceMapping
            Properties:
              EventSourceArn: !GetAtt Queue.Arn
              FunctionName: !Ref Function
              BatchSize: !If [UsesFifo, 10, 100]
              MaximumBatchingWindowInSeconds: !If [UsesFifo, !Ref AWS::NoValue, 10]
              ScalingConfig: !If [UsesFifo, !Ref AWS::NoValue, { MaximumConcurrency: 2 }]
              FunctionResponseTypes: [ReportBatchItemFailures]

          LogGroup:
            Type: AWS::Logs::LogGroup
            Properties:
              LogGroupName: /aws/lambda/collector
              RetentionInDays: 30

          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal:
                      Service: lambda.amazonaws.com
                    Action: sts:AssumeRole
              Policies:
                - PolicyName: function
                  PolicyDocument:
                    Statement:
                      - Sid: Log
                        Effect: Allow
                        Action: [logs:CreateLogStream, logs:PutLogEvents]
                        Resource: !GetAtt LogGroup.Arn
                      - Sid: Read
                        Effect: Allow
                        Action: [sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes]
                        Resource: !GetAtt Queue.Arn
                      - Sid: OpenMessages
                        Effect: Allow
                        Action: kms:Decrypt
                        Resource: !GetAtt Key.Arn
                        Condition:
                          StringEquals:
                            kms:ViaService: !Sub sqs.${AWS::Region}.amazonaws.com
                      - Sid: OpenAddress
                        Effect: Allow
                        Action: kms:Decrypt
                        Resource: !GetAtt Key.Arn
                        Condition:
                          StringEquals:
                            kms:EncryptionContext:LambdaFunctionName: collector
                      - Sid: KeepWhatFailed
                        Effect: Allow
                        Action: sqs:SendMessage
                        Resource: !GetAtt Undelivered.Arn

          Function:
            Type: AWS::Lambda::Function
            Properties:
              FunctionName: collector
              Role: !GetAtt Role.Arn
              Timeout: 30
              LoggingConfig:
                LogGroup: !Ref LogGroup
              Environment:
                Variables:
                  HealthEvents__Slack__alerts__Address: !Sub kms:${EncryptedSlackAddress}

          Retries:
            Type: AWS::Lambda::EventInvokeConfig
            Properties:
              FunctionName: !Ref Function
              Qualifier: $LATEST
              DestinationConfig:
                OnFailure:
                  Destination: !GetAtt Undelivered.Arn

          Topic:
            Type: AWS::SNS::Topic
            Properties:
              KmsMasterKeyId: !Ref Key

          Mail:
            Type: AWS::SNS::Subscription
            Properties:
              TopicArn: !Ref Topic
              Protocol: email
              Endpoint: !Ref OperatorEmail
              RedrivePolicy:
                deadLetterTargetArn: !GetAtt Undelivered.Arn

          Alarm:
            Type: AWS::CloudWatch::Alarm
            Properties:
              AlarmActions: [!Ref Topic]

        Outputs:
          BusArn:
            Value: !GetAtt Bus.Arn
        """;

    /// <summary>The template with one passage replaced, which it must have once.</summary>
    public static string With(string passage, string replacement)
    {
        Assert.Equal(2, Text.Split(passage).Length);
        return Text.Replace(passage, replacement, StringComparison.Ordinal);
    }

    /// <summary>The template and one more resource, which is indented as deep as its template.</summary>
    public static string And(string resource) => With("\nOutputs:", $"\n{resource}\n\nOutputs:");
}
